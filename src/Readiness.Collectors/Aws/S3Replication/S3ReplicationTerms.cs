using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>What the age of a copy made by S3 is made of: as a rule <c>latency + 1m</c>, at worst <c>max(latency, time control) + 1m</c>.</summary>
internal static class S3ReplicationTerms
{
    // S3 publishes its metrics once a minute.
    private static readonly Fact<TimeSpan> Sampling = Fact<TimeSpan>.Present(TimeSpan.FromMinutes(1));
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    /// <param name="latency">The greatest within the last hour.</param>
    /// <param name="promised">The time of Replication Time Control; absent when a rule does without it.</param>
    public static FactList<TimeTerm> Of(Fact<TimeSpan> latency, Fact<TimeSpan> promised)
    {
        var rest = promised.IsAbsent
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "S3 promises no time for its copies without Replication Time Control")
            : latency.IsPresent ? promised.Map(time => time > latency.Value ? time - latency.Value : TimeSpan.Zero) : latency;
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Always("replication latency", latency),
            TimeTerm.Of("sampling of the latency", Nothing, Sampling, Sampling) with { Assumed = Fact<string>.Present("S3 publishes the latency once a minute") },
            TimeTerm.Of("up to what Replication Time Control promises", Nothing, Nothing, rest) with { Assumed = Fact<string>.Present("AWS promises it for 99.9 % of the objects of a month") },
        ]);
    }

    /// <summary>As a rule.</summary>
    public static Fact<TimeSpan> Expected(Fact<TimeSpan> latency) => latency.Map(time => time + Sampling.Value);

    /// <summary>At worst, as far as S3 promises anything.</summary>
    public static Fact<TimeSpan> Worst(Fact<TimeSpan> latency, Fact<TimeSpan> promised)
    {
        if (promised.IsAbsent) return Of(latency, promised).Items[^1].Worst;
        return latency.IsPresent ? promised.Map(time => (time > latency.Value ? time : latency.Value) + Sampling.Value) : latency;
    }
}
