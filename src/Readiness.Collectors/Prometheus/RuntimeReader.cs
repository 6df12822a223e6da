using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads <c>/api/v1/status/runtimeinfo</c>.</summary>
internal static class RuntimeReader
{
    private static readonly NotCollected NoClock = new(NotCollectedReason.Unsupported, "the server tells its time neither in its runtime information nor in a Date header");

    /// <summary>From <c>15d</c>, <c>10GiB</c>, or <c>15d or 10GiB</c>.</summary>
    public static Fact<TimeSpan> Retention(PrometheusReply reply)
    {
        var text = reply.Leaf("storageRetention", data => data.Text("storageRetention"));
        if (!text.IsPresent) return text.Map(_ => TimeSpan.Zero);
        return PromDuration.TryRead(text.Value.Split(" or ", 2)[0], out var retention) ? Fact<TimeSpan>.Present(retention, text.From) : Fact<TimeSpan>.Absent(text.From);
    }

    /// <summary>Their clock minus ours, ours taken in the middle of the exchange.</summary>
    public static Fact<TimeSpan> ClockSkew(PrometheusReply reply)
    {
        if (reply.Why is not null) return Fact<TimeSpan>.Missing(reply.Why);
        return (reply.Data.Time("serverTime") ?? reply.Date) is { } theirs && reply.From is { } from
            ? Fact<TimeSpan>.Present(theirs - (from.ObservedAt - (from.Duration / 2)), from)
            : Fact<TimeSpan>.Missing(NoClock);
    }
}
