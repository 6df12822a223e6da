using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Aws.Route53Record.Failover;

/// <summary>What the time until Route 53 takes a lost endpoint for unhealthy is made of.</summary>
internal static class HealthCheckTerms
{
    // A dark site refuses nothing: each check runs into its timeout, the last of them before it counts.
    private const string TimeoutSource = "Amazon Route 53 documentation: a checker waits 4 s for a connection to an HTTP or HTTPS endpoint, 10 s to a TCP endpoint";

    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static FactList<TimeTerm> Of(Fact<HealthCheckFacts> check)
    {
        if (check.IsNotCollected) return FactList<TimeTerm>.Missing(check.Why);
        if (check is not { IsPresent: true, Value: var one }) return Unmeasured("the primary has no health check, so nothing ever notices");
        if (one.Type.IsNotCollected) return FactList<TimeTerm>.Missing(one.Type.Why);
        if (one.Interval.IsAbsent || one.Threshold.IsAbsent || TimeoutOf(one.Type.ValueOr(null)) is not { } timeout)
            return Unmeasured($"a health check of type {one.Type} asks no endpoint: its intervals are those of what it watches");
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Of("wait for the next check", Nothing, one.Interval.Map(interval => interval / 2), one.Interval),
            TimeTerm.Always("further checks", one.Threshold.IsPresent ? one.Interval.Map(interval => interval * (one.Threshold.Value - 1)) : one.Threshold.Map(_ => TimeSpan.Zero)),
            TimeTerm.Of("timeout of the last check", Nothing, Fact<TimeSpan>.Present(timeout), Fact<TimeSpan>.Present(timeout)) with { Assumed = Fact<string>.Present(TimeoutSource) },
        ]);
    }

    private static TimeSpan? TimeoutOf(string? type) => type switch
    {
        "HTTP" or "HTTPS" or "HTTP_STR_MATCH" or "HTTPS_STR_MATCH" => TimeSpan.FromSeconds(4),
        "TCP" => TimeSpan.FromSeconds(10),
        _ => null,
    };

    private static FactList<TimeTerm> Unmeasured(string why) => FactList<TimeTerm>.Missing(new NotCollected(NotCollectedReason.Unsupported, why));
}
