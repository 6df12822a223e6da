using System.Text.Json;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.IamRole.Account;
using Readiness.Collectors.Aws.Identity;
using Readiness.Collectors.Aws.Route53Record;
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
}
