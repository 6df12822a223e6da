using Readiness.Collectors.Aws.CloudWatch;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>What CloudWatch knows of replication rules.</summary>
internal sealed class RuleMetrics(AwsClient client, string bucket)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Older values tell nothing of now.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(15);

    private const int MostRules = 100;

    public async Task<IReadOnlyList<S3ReplicationRule>> AddToAsync(IReadOnlyList<S3ReplicationRule> rules, CancellationToken cancellationToken)
    {
        var measured = rules.Where(IsMeasured).Take(MostRules).ToList();
        var points = measured.Count == 0
            ? new Dictionary<string, FactList<MetricPoint>>()
            : await new MetricReader(client).ReadAsync([.. measured.SelectMany((rule, index) => Queries(rule, index))], Window, cancellationToken).ConfigureAwait(false);
        var now = client.Services.Time.GetUtcNow();
        return [.. rules.Select(rule => measured.IndexOf(rule) is >= 0 and var index ? Measured(rule, index, points, now) : Unmeasured(rule))];
    }

    private static bool IsMeasured(S3ReplicationRule rule) => rule.Enabled.ValueOr(true) && rule.HasMetrics.ValueOr(false);

    private IEnumerable<MetricQuery> Queries(S3ReplicationRule rule, int index)
    {
        IReadOnlyList<(string, string)> dimensions = [("SourceBucket", bucket), ("DestinationBucket", rule.DestinationBucket), ("RuleId", rule.Id)];
        yield return new MetricQuery($"latency{index}", "AWS/S3", "ReplicationLatency", "Maximum", dimensions);
        yield return new MetricQuery($"bytes{index}", "AWS/S3", "BytesPendingReplication", "Maximum", dimensions);
        yield return new MetricQuery($"pending{index}", "AWS/S3", "OperationsPendingReplication", "Maximum", dimensions);
        yield return new MetricQuery($"failed{index}", "AWS/S3", "OperationsFailedReplication", "Sum", dimensions);
    }

    private static S3ReplicationRule Measured(S3ReplicationRule rule, int index, IReadOnlyDictionary<string, FactList<MetricPoint>> points, DateTimeOffset now) => rule with
    {
        Latency = Newest(points[$"latency{index}"], now, "ReplicationLatency").Map(TimeSpan.FromSeconds),
        GreatestLatency = Whole(points[$"latency{index}"], values => values.Max()).Map(TimeSpan.FromSeconds),
        BytesPending = Newest(points[$"bytes{index}"], now, "BytesPendingReplication").Map(value => (long)value),
        OperationsPending = Newest(points[$"pending{index}"], now, "OperationsPendingReplication").Map(value => (long)value),
        OperationsFailed = Whole(points[$"failed{index}"], values => values.Sum()).Map(value => (long)value),
    };

    private static Fact<double> Newest(FactList<MetricPoint> points, DateTimeOffset now, string metric)
    {
        if (points.IsNotCollected) return Fact<double>.Missing(points.Why);
        var newest = points.Items[0];
        return now - newest.At <= Freshness
            ? Fact<double>.Present(newest.Value, points.From)
            : Fact<double>.Missing(NotCollectedReason.Unsupported, $"the newest value of {metric} is {(now - newest.At).TotalMinutes:0} minutes old, too old to tell anything of now");
    }

    private static Fact<double> Whole(FactList<MetricPoint> points, Func<IEnumerable<double>, double> sum) => points switch
    {
        { IsNotCollected: true } => Fact<double>.Missing(points.Why),
        { Incomplete: { } why } => Fact<double>.Missing(why),
        _ => Fact<double>.Present(sum(points.Items.Select(point => point.Value)), points.From),
    };

    private static S3ReplicationRule Unmeasured(S3ReplicationRule rule)
    {
        var why = new NotCollected(
            NotCollectedReason.Unsupported,
            !rule.Enabled.ValueOr(true) ? $"the rule {rule.Id} is switched off"
            : IsMeasured(rule) ? $"only the first {MostRules} rules are measured"
            : $"the rule {rule.Id} publishes no metrics: switch on replication metrics or Replication Time Control");
        return rule with
        {
            Latency = Fact<TimeSpan>.Missing(why),
            GreatestLatency = Fact<TimeSpan>.Missing(why),
            BytesPending = Fact<long>.Missing(why),
            OperationsPending = Fact<long>.Missing(why),
            OperationsFailed = Fact<long>.Missing(why),
        };
    }
}
