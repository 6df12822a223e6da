using Readiness.Collectors.Aws.S3Replication;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.S3Replication;

public sealed class AwsS3ReplicationTests
{
    private static readonly AwsS3ReplicationSettings Settings = new() { Bucket = "assets", Destination = "assets-dr", Region = "ap-east-1", DestinationRegion = "ap-southeast-1", CopySite = "standby" };

    [Fact]
    public async Task Derive_MeasuredRule_AddsUpByHand()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, metric => metric switch
        {
            "ReplicationLatency" => [(2, 12), (30, 45)],
            "OperationsFailedReplication" => [(2, 0), (30, 0)],
            "OperationsPendingReplication" => [(2, 3)],
            "BytesPendingReplication" => [(2, 4096)],
            _ => null,
        });

        var facts = await CollectAsync(aws);
        var path = Derive(facts);

        var rule = Assert.Single(facts.Rules.Items);
        Assert.Equal((3, 4096, 0), (rule.OperationsPending.Value, rule.BytesPending.Value, rule.OperationsFailed.Value));
        Assert.True(path.Running.Value && path.AgeBelievable.Value && rule.CopiesEncrypted.Value && rule.CopiesDeletes.Value);
        // 12 s now, up to 45 s within the hour; + 1 minute between two values; at worst Replication Time Control's 15 minutes.
        Assert.Equal((12, 105, 960), (path.Age.Value.TotalSeconds, path.ExpectedAge.Value.TotalSeconds, path.WorstAge.Value.TotalSeconds));
        Assert.Equal((45, 105, 960), TermSums.Of(path.Terms));
    }

    [Fact]
    public async Task Derive_SlowerThanPromised_TakesTheMeasured()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, metric => metric == "ReplicationLatency" ? [(2, 1200)] : [(2, 0)]);

        var path = Derive(await CollectAsync(aws));

        // 20 minutes + 1.
        Assert.Equal((1260, 1260), (path.ExpectedAge.Value.TotalSeconds, path.WorstAge.Value.TotalSeconds));
        Assert.Equal((1200, 1260, 1260), TermSums.Of(path.Terms));
    }

    [Fact]
    public async Task CollectAsync_Questions_NameExactlyThePublishedDimensionsInTheSourcesRegion()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => null);

        await CollectAsync(aws);

        var metrics = aws.Requests.Single(request => request.Method == "POST");
        var fields = AwsStub.Fields(metrics);
        Assert.Equal("2010-08-01", fields["Version"]);
        Assert.Contains("/ap-east-1/monitoring/aws4_request", metrics.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(
            ["assets", "assets-dr", "to-dr"],
            Enumerable.Range(1, 3).Select(number => fields[$"MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.{number}.Value"]));
        Assert.Contains("/ap-southeast-1/s3/aws4_request", aws.Requests.Single(request => request.Target == "/assets-dr?versioning").Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_NoMetrics_HasNoAge()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => null);

        var path = Derive(await CollectAsync(aws));

        Assert.True(path is { Age.IsNotCollected: true, ExpectedAge.IsNotCollected: true, WorstAge.IsNotCollected: true, AgeBelievable.IsNotCollected: true });
        // What failed would not be seen either.
        Assert.True(path.Running.IsNotCollected);
    }

    [Fact]
    public async Task Derive_OldMetrics_TellNothingOfNow()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, metric => metric == "ReplicationLatency" ? [(25, 3)] : [(25, 0)]);

        var path = Derive(await CollectAsync(aws));

        Assert.Contains("too old", path.Age.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_FailedObjects_AreTrouble()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, metric => metric == "OperationsFailedReplication" ? [(2, 0), (20, 7)] : [(2, 1)]);

        var path = Derive(await CollectAsync(aws));

        Assert.StartsWith("7 objects failed", path.Trouble.Value, StringComparison.Ordinal);
        Assert.True(path.Age.IsNotCollected);
        Assert.False(path.AgeBelievable.Value);
    }

    [Theory]
    [InlineData("<Status>Enabled</Status><Filter>", "<Status>Disabled</Status><Filter>", "the rule to-dr is switched off")]
    [InlineData("assets-dr", "elsewhere", "no rule copies from assets to assets-dr")]
    public async Task Derive_RuleThatCopiesNothing_IsTrouble(string from, string to, string trouble)
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule.Replace(from, to, StringComparison.Ordinal), _ => [(2, 1)]);

        Assert.Equal(trouble, Derive(await CollectAsync(aws)).Trouble.Value);
    }

    [Theory]
    [InlineData("/assets", "<Status>Suspended</Status>", "versioning of the bucket assets is suspended")]
    [InlineData("/assets-dr", "<Status>Suspended</Status>", "versioning of the bucket assets-dr is suspended")]
    [InlineData("/assets", "", "the bucket assets keeps no versions")]
    public async Task Derive_BucketThatKeepsNoVersions_IsTrouble(string bucket, string status, string trouble)
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => [(2, 1)], (path, fields) => path == bucket && fields.ContainsKey("versioning")
            ? Transport.LoopbackReply.Xml($"<VersioningConfiguration>{status}</VersioningConfiguration>")
            : null);

        Assert.StartsWith(trouble, Derive(await CollectAsync(aws)).Trouble.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoSuchBucket", "there is no bucket assets")]
    [InlineData("ReplicationConfigurationNotFoundError", "the bucket assets has no replication")]
    public async Task Derive_NothingThere_IsTrouble(string code, string trouble)
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => null, (path, fields) => path == "/assets" && (code == "NoSuchBucket" || fields.ContainsKey("replication")) ? S3Stub.Error(404, code) : null);

        Assert.Equal(trouble, Derive(await CollectAsync(aws)).Trouble.Value);
    }

    [Fact]
    public async Task Derive_DestinationThatMayNotBeRead_IsUnknown()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => [(2, 0)], (path, _) => path == "/assets-dr" ? S3Stub.Error(403, "AccessDenied") : null);

        var path = Derive(await CollectAsync(aws));

        Assert.Equal(NotCollectedReason.AccessDenied, path.Running.Why.Reason);
        Assert.Equal(0, path.Age.Value.TotalSeconds);
    }

    [Fact]
    public async Task CollectAsync_MetricsRefused_LosesTheMetricsOnly()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule, _ => null, (action, _) => action == "GetMetricData" ? AwsStub.Error(403, "AccessDenied") : null);

        var rule = Assert.Single((await CollectAsync(aws)).Rules.Items);

        Assert.True(rule.Enabled.Value);
        Assert.Equal((NotCollectedReason.AccessDenied, NotCollectedReason.AccessDenied), (rule.Latency.Why.Reason, rule.OperationsFailed.Why.Reason));
    }

    [Fact]
    public async Task CollectAsync_RuleOfTheOldestForm_CopiesDeletesAndPublishesNothing()
    {
        await using var aws = S3Stub.Answering("<Rule><ID>old</ID><Prefix>a/</Prefix><Status>Enabled</Status><Destination><Bucket>arn:aws:s3:::assets-dr</Bucket></Destination></Rule>", _ => [(2, 1)]);

        var rule = Assert.Single((await CollectAsync(aws)).Rules.Items);

        Assert.Equal("a/", rule.Prefix.Value);
        Assert.True(rule.CopiesDeletes.Value && rule.TimeControl.IsAbsent && !rule.CopiesEncrypted.Value);
        Assert.Contains("publishes no metrics", rule.Latency.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Derive_NoTimeControl_LeavesTheWorstUnknown()
    {
        await using var aws = S3Stub.Answering(S3Stub.Rule.Replace("<ReplicationTime><Status>Enabled", "<ReplicationTime><Status>Disabled", StringComparison.Ordinal), metric => metric == "ReplicationLatency" ? [(2, 12)] : [(2, 0)]);

        var path = Derive(await CollectAsync(aws));

        Assert.Equal(72, path.ExpectedAge.Value.TotalSeconds);
        Assert.Contains("Replication Time Control", path.WorstAge.Why.Detail, StringComparison.Ordinal);
    }

    private static Task<AwsS3ReplicationFacts> CollectAsync(AwsStub aws) =>
        new AwsS3ReplicationCollector(aws.Services).CollectAsync(new CollectRequest<AwsS3ReplicationSettings>("assets", Settings, [], null, TestSites.Tree), TestContext.Current.CancellationToken);

    private static PathFacts Derive(AwsS3ReplicationFacts facts)
    {
        var component = new Component("assets", "aws.s3.replication", TestSites.Nowhere) { Settings = Settings, Site = "primary" };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        return new AwsS3ReplicationPath().Derive(new StepContext(new PathStep(null, null, "assets", null, TestSites.Nowhere), component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch));
    }
}
