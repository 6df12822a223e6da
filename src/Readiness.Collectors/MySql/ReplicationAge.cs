using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>How old a replicated copy gets.</summary>
internal static class ReplicationAge
{
    // Lag is told in whole seconds.
    public static readonly TimeSpan Sampling = TimeSpan.FromSeconds(1);

    /// <summary>In normal running: <c>max(lag, delay) + 1s</c>, where the second is how finely lag is measured.</summary>
    public static Fact<TimeSpan> Expected(ReplicationLink link)
    {
        var age = link.Age();
        if (!age.IsPresent) return age;
        var delay = link.Replication?.Delay.ValueOr(TimeSpan.Zero) ?? TimeSpan.Zero;
        return Fact<TimeSpan>.Present((age.Value > delay ? age.Value : delay) + Sampling, age.From);
    }

    /// <summary>When the connection is cut once without a word: <c>expected + net timeout + connect retry</c>, since the replica takes silence for idleness that long and then waits before it connects again.</summary>
    public static Fact<TimeSpan> Worst(ReplicationLink link)
    {
        var expected = Expected(link);
        if (!expected.IsPresent) return expected;
        if (!link.Replica.NetTimeout.IsPresent) return link.Replica.NetTimeout;
        if (link.Replication is not { } replication) return Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{link.ReplicaName} is no replica, so nothing would connect it again");
        return replication.ConnectRetry is { IsPresent: true, Value: var retry }
            ? Fact<TimeSpan>.Present(expected.Value + link.Replica.NetTimeout.Value + retry, expected.From)
            : replication.ConnectRetry;
    }
}
