using Readiness.Collectors.Aws.Metrics;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>The lags of a cluster, from CloudWatch in one call.</summary>
internal readonly record struct ClusterLags(Fact<ReplicationLagFacts> Binlog, Fact<ReplicationLagFacts> Global, Fact<ReplicationLagFacts> Readers)
{
    private const string Namespace = "AWS/RDS";

    // Thirty years in seconds: more would not even be a length of time.
    private const double LongestBelieved = 1e9;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    public static async Task<ClusterLags> ReadAsync(AwsClient client, string cluster, CancellationToken cancellationToken)
    {
        var id = ("DBClusterIdentifier", cluster);
        var samples = await MetricReader.NewestAsync(
            client,
            [
                new MetricQuery(Namespace, "AuroraBinlogReplicaLag", id, ("Role", "WRITER")),
                new MetricQuery(Namespace, "AuroraGlobalDBReplicationLag", id),
                new MetricQuery(Namespace, "AuroraReplicaLagMaximum", id),
            ],
            cancellationToken).ConfigureAwait(false);
        return new ClusterLags(
            Of("AuroraBinlogReplicaLag", samples[0], Second),
            Of("AuroraGlobalDBReplicationLag", samples[1], Millisecond),
            Of("AuroraReplicaLagMaximum", samples[2], Millisecond));
    }

    private static Fact<ReplicationLagFacts> Of(string metric, Fact<MetricSample> sample, TimeSpan unit) => sample is { IsPresent: true, Value.Value: > LongestBelieved }
        ? Fact<ReplicationLagFacts>.Missing(NotCollectedReason.Malformed, $"cloudwatch:GetMetricData: {metric} is no lag")
        : sample.Map(one => new ReplicationLagFacts
        {
            Metric = metric,
            // -1 stands for a replication that does not run.
            Lag = one.Value < 0 ? Fact<TimeSpan>.Absent(sample.From) : Fact<TimeSpan>.Present(one.Value * unit, sample.From),
            At = one.At,
        });
}
