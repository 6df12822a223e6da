using System.Text.Json;
using Readiness.Collectors.Aws;
using Readiness.Collectors.Aws.CloudWatch;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.IamRole.Account;
using Readiness.Collectors.Aws.Identity;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Aws.S3Replication;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Moto;

/// <summary>The AWS collectors against a server that was not written for them.</summary>
public sealed class MotoTests(MotoServer moto) : IClassFixture<MotoServer>, IDisposable
{
    private readonly CollectorServices _services = moto.Services();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task CollectAsync_Identity_IsTheServersAccount()
    {
        var request = new CollectRequest<AwsIdentitySettings>("identity", new AwsIdentitySettings(), [], null, new SiteTree([]));

        var facts = await new AwsIdentityCollector(_services).CollectAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("123456789012", facts.Account.Value);
        Assert.True(facts.RegionAccepts.Value);
        Assert.True(facts.RegionEnabled.Value);
    }

    [Fact]
    public async Task CollectAsync_Role_HasEveryDocumentAsItWasStored()
    {
        var facts = await RoleAsync(_services, moto.Role);

        Assert.Equal(moto.Role, facts.Arn.Value);
        Assert.True(facts.TrustsEc2.Value);
        Assert.Contains("route53:*", facts.BoundaryPolicy.Value, StringComparison.Ordinal);
        Assert.Equal("dr-instances", Assert.Single(facts.InstanceProfiles.Items).Name);
        var documents = facts.Policies.Items.ToDictionary(policy => policy.Name, policy => policy.Document.Value);
        Assert.Equal("route53:List*", ActionOf(documents["read zones"]));
        Assert.Equal("logs:CreateLogStream", ActionOf(documents["logs"]));
    }

    [Fact]
    public async Task CollectAsync_RoleAmongMany_IsTheSameFromTheWholeAccount()
    {
        var single = await RoleAsync(_services, moto.Role);
        using var later = moto.Services();
        var account = await RoleAsync(later, moto.Role, new ManyRoles());

        Assert.Contains("GetAccountAuthorizationDetails", account.Policies.From!.Operation, StringComparison.Ordinal);
        Assert.Equal(Documents(single), Documents(account));
        Assert.Equal((single.Boundary.Value, single.BoundaryPolicy.Value), (account.Boundary.Value, account.BoundaryPolicy.Value));
        Assert.Equal(single.InstanceProfiles.Items, account.InstanceProfiles.Items);

        static IEnumerable<(string, string)> Documents(AwsIamRoleFacts facts) => facts.Policies.Items.Select(policy => (policy.Name, policy.Document.Value)).Order();
    }

    [Theory]
    [InlineData("assets-dr", "\"OnlyBackup\" of the resource policy \"policy of bucket assets-dr\"")]
    [InlineData("open-dr", "no statement of the identity policies allows it")]
    public async Task CollectAsync_ObjectInABucket_IsDeniedByWhatTheServerHolds(string bucket, string part)
    {
        var facts = await RoleAsync(_services, moto.Role, new MayDo("s3:GetObject", $"arn:aws:s3:::{bucket}/heartbeat", RequestKeys.None));

        var answer = Assert.Single(facts.Answers.Items);
        Assert.Equal("denied", answer.Decision.Value);
        Assert.Contains(part, answer.Because.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RoleThatIsNotThere_IsAbsent()
    {
        var facts = await RoleAsync(_services, "arn:aws:iam::123456789012:role/nobody");

        Assert.False(facts.Exists.Value);
        Assert.True(facts.Policies.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_WithoutASimulator_AnswersFromTheDocumentsAndTheShownFixWorks()
    {
        var question = new MayDo("route53:ChangeResourceRecordSets", $"arn:aws:route53:::{moto.Zone.TrimStart('/')}", new RequestKeys(
            ("route53:ChangeResourceRecordSetsNormalizedRecordNames", ["pay.example.com"]),
            ("route53:ChangeResourceRecordSetsRecordTypes", ["A"]),
            ("route53:ChangeResourceRecordSetsActions", ["UPSERT"])));

        var before = Assert.Single((await RoleAsync(_services, moto.Role, question)).Answers.Items);
        await moto.PutRolePolicyAsync("dns-writer", "fix", before.FixPolicy.Value);
        using var later = moto.Services();
        var after = Assert.Single((await RoleAsync(later, moto.Role, question)).Answers.Items);

        Assert.True(before.Simulated.IsNotCollected);
        Assert.Equal("denied", before.Decision.Value);
        Assert.Equal("allowed", after.Decision.Value);
    }

    [Fact]
    public async Task CollectAsync_Record_HasBothHalvesOfTheFailoverPair()
    {
        var facts = await RecordAsync(moto.Zone, "pay.example.com");

        Assert.True(facts.Exists.Value);
        Assert.Equal("example.com", facts.ZoneName.Value);
        Assert.False(facts.PrivateZone.Value);
        Assert.NotEmpty(facts.NameServers.Items);
        Assert.Equal(["192.0.2.1", "203.0.113.9"], facts.Values.Items.Order());
        Assert.Equal(["PRIMARY", "SECONDARY"], facts.RecordSets.Items.Select(set => set.Failover.Value).Order());
        var check = facts.RecordSets.Items.Single(set => set.Failover.Value == "PRIMARY").HealthCheck.Value;
        Assert.Equal("192.0.2.1:443/healthz", check.Target.Value);
        Assert.True(facts.RecordSets.Items.Single(set => set.Failover.Value == "SECONDARY").HealthCheck.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_RecordThatIsNotThere_IsAbsentInAKnownZone()
    {
        var facts = await RecordAsync(moto.Zone, "nothing.example.com");

        Assert.True(facts.ZoneExists.Value);
        Assert.False(facts.Exists.Value);
        Assert.True(facts.Ttl.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_ZoneThatIsNotThere_IsAbsent()
    {
        var facts = await RecordAsync("Z0NOWHERE", "pay.example.com");

        Assert.False(facts.ZoneExists.Value);
        Assert.False(facts.Exists.Value);
    }

    [Fact]
    public async Task CollectAsync_ReplicatedBucket_HasItsRuleBothBucketsAndNoInventedLag()
    {
        var facts = await ReplicationAsync("assets", "assets-dr");

        Assert.True(facts.Exists.Value && facts.Configured.Value);
        Assert.Equal(("Enabled", "Enabled", "aws:kms", moto.Role), (facts.Versioning.Value, facts.DestinationVersioning.Value, facts.Encryption.Value, facts.Role.Value));
        var rule = Assert.Single(facts.Rules.Items);
        Assert.Equal(("to-dr", true, "assets-dr"), (rule.Id, rule.Enabled.Value, rule.DestinationBucket));
        Assert.False(rule.CopiesDeletes.Value);
        // moto keeps neither metrics nor time control of a rule: that is no lag of zero.
        Assert.Contains("publishes no metrics", rule.Latency.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Metrics_HasTheirPointsAndNoneForWhatWasNotPublished()
    {
        var client = new AwsClient(_services, new AwsScope());
        IReadOnlyList<(string, string)> dimensions = [("SourceBucket", "assets"), ("RuleId", "to-dr")];

        var points = await new MetricReader(client).ReadAsync(
            [new MetricQuery("there", "Test", "Latency", "Maximum", dimensions), new MetricQuery("elsewhere", "Test", "Latency", "Maximum", [("SourceBucket", "other")])],
            TimeSpan.FromHours(1),
            TestContext.Current.CancellationToken);

        Assert.Equal([12.5, 30], points["there"].Items.Select(point => point.Value));
        Assert.Contains("no value of Latency", points["elsewhere"].Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_BucketWithoutReplication_SaysSo()
    {
        var facts = await ReplicationAsync("alone", "unversioned");

        Assert.True(facts.Exists.Value);
        Assert.False(facts.Configured.Value);
        Assert.True(facts is { Rules.IsAbsent: true, DestinationVersioning.IsAbsent: true });
    }

    [Fact]
    public async Task CollectAsync_BucketThatIsNotThere_SaysSo() => Assert.False((await ReplicationAsync("nowhere", null)).Exists.Value);

    private static string ActionOf(string document) =>
        JsonDocument.Parse(document).RootElement.GetProperty("Statement")[0].Text("Action");

    private static Task<AwsIamRoleFacts> RoleAsync(CollectorServices services, string arn, params Question[] questions) =>
        new AwsIamRoleCollector(services).CollectAsync(
            new CollectRequest<AwsIamRoleSettings>(arn, new AwsIamRoleSettings { Arn = arn }, questions, null, new SiteTree([])), TestContext.Current.CancellationToken);

    private Task<AwsRoute53RecordFacts> RecordAsync(string zone, string name) =>
        new AwsRoute53RecordCollector(_services).CollectAsync(
            new CollectRequest<AwsRoute53RecordSettings>(
                "record", new AwsRoute53RecordSettings { Zone = zone, Name = name, Type = "A" }, [], null, new SiteTree([])),
            TestContext.Current.CancellationToken);

    private Task<AwsS3ReplicationFacts> ReplicationAsync(string bucket, string? destination) =>
        new AwsS3ReplicationCollector(_services).CollectAsync(
            new CollectRequest<AwsS3ReplicationSettings>("assets", new AwsS3ReplicationSettings { Bucket = bucket, Destination = destination }, [], null, new SiteTree([])),
            TestContext.Current.CancellationToken);
}
