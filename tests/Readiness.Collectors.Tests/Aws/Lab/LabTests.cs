using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Switches;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Lab.Estate;

namespace Readiness.Collectors.Tests.Aws.Lab;

/// <summary>The AWS collectors against the incident's estate, whose services verify every signature.</summary>
public sealed class LabTests
{
    private const string Role = "arn:aws:iam::123456789012:role/consul-template";

    private static readonly AwsRoute53RecordSettings Record = new() { Zone = "Z0EXAMPLE", Name = "pay.example.com", Type = "A" };

    [Fact]
    public async Task CollectAsync_DnsWriterBeforeTheChange_IsDeniedUntilTheShownFixIsApplied()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);

        var before = await AnswerAsync(estate);
        estate.PutRolePolicy(Role, "fix", before.FixPolicy.Value);
        var after = await AnswerAsync(estate);

        Assert.Equal("denied", before.Decision.Value);
        Assert.Equal("denied", before.Simulated.Value);
        Assert.Equal("denied", before.Evaluated.Value);
        Assert.Contains("route53:ChangeResourceRecordSets", before.Because.Value, StringComparison.Ordinal);
        Assert.Equal("allowed", after.Decision.Value);
        Assert.False(after.Disagrees.Value);
    }

    [Fact]
    public async Task CollectAsync_DnsWriterAfterTheChange_IsAllowed()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

        Assert.Equal("allowed", (await AnswerAsync(estate)).Decision.Value);
    }

    [Fact]
    public async Task CollectAsync_Record_IsReadWithValidSignatures()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);
        using var services = Services(estate);

        var facts = await new AwsRoute53RecordCollector(services).CollectAsync(
            new CollectRequest<AwsRoute53RecordSettings>("app-record", Record, [], null, new SiteTree([])), TestContext.Current.CancellationToken);

        Assert.True(facts.Exists.Value);
        Assert.Equal(TimeSpan.FromMinutes(1), facts.Ttl.Value);
        Assert.Equal("example.com", facts.ZoneName.Value);
        Assert.NotEmpty(facts.NameServers.Items);
    }

    private static async Task<RoleAnswerFacts> AnswerAsync(LabEstate estate)
    {
        using var services = Services(estate);
        var request = new CollectRequest<AwsIamRoleSettings>(
            Role, new AwsIamRoleSettings { Arn = Role }, [RecordChange.QuestionOf(Record)], null, new SiteTree([]));
        return Assert.Single((await new AwsIamRoleCollector(services).CollectAsync(request, TestContext.Current.CancellationToken)).Answers.Items);
    }

    private static CollectorServices Services(LabEstate estate) => new(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
}
