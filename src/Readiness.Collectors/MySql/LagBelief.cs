using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Whether a lag can be believed: a replica whose source has gone silent reports 0 until its network timeout ends.</summary>
/// <remarks>
/// What the replica last heard decides where it can tell and knows the source's heartbeat: more than two beats of silence is a lost source.
/// A heartbeat table needs no belief: it ages by itself. Elsewhere the source itself must have answered in the same run.
/// </remarks>
internal sealed class LagBelief(ReplicationLink link)
{
    public Fact<bool> Read()
    {
        // A beat that the source wrote and the replica applied has come the whole way.
        if (link.Heartbeat() is { } beat) return beat.Map(_ => true);
        if (link.Replica.Replications.IsNotCollected) return Fact<bool>.Missing(link.Replica.Replications.Why);
        if (link.Replication is not { } replication) return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{link.ReplicaName} is no replica, it has no lag");
        if (replication.Lag.IsNotCollected) return Fact<bool>.Missing(replication.Lag.Why);
        // No number is shown, so none misleads: that replication stands is said elsewhere.
        if (replication.Lag.IsAbsent) return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{link.ReplicaName} reports no lag (NULL)");
        if (replication.IoRunning is { IsPresent: true, Value: not "Yes" }) return Fact<bool>.Present(false, replication.IoRunning.From);
        return ByHeartbeat(replication) ?? BySource();
    }

    private static Fact<bool>? ByHeartbeat(MySqlReplication replication) => replication is { Silence.IsPresent: true, HeartbeatPeriod.IsPresent: true }
        ? Fact<bool>.Present(replication.Silence.Value <= 2 * replication.HeartbeatPeriod.Value, replication.Silence.From)
        : null;

    private Fact<bool> BySource()
    {
        if (link.Source is not { } source) return Fact<bool>.Missing(NotCollectedReason.NoCollector, $"{link.SourceName ?? "the source"} was not asked, so nothing shows that it is alive");
        if (source.Answers.IsPresent) return Fact<bool>.Present(source.Answers.Value, source.Answers.From);
        return source.Answers is { IsNotCollected: true, Why.Reason: NotCollectedReason.Timeout or NotCollectedReason.Unreachable }
            ? Fact<bool>.Present(false, link.Replica.Replications.From)
            : source.Answers;
    }
}
