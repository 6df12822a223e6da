using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>A replication lag as CloudWatch tells it: the newest sample of the last ten minutes (cloudwatch:GetMetricData, Maximum per minute).</summary>
[FactRecord("aws.rds.cluster.lag")]
public sealed partial record ReplicationLagFacts
{
    /// <summary>The metric's name.</summary>
    public required string Metric { get; init; }

    /// <summary>How far behind; absent when the metric says that no replication runs (-1).</summary>
    public Fact<TimeSpan> Lag { get; init; }

    /// <summary>Where the minute of the sample begins.</summary>
    public required DateTimeOffset At { get; init; }
}
