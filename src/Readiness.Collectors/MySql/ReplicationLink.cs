using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.MySql;

/// <summary>A replica and the source that the plan says it has, as both of them tell.</summary>
/// <param name="ReplicaName">The replica's component.</param>
/// <param name="SourceName">The source's component; null when the plan names none.</param>
/// <param name="Source">What the source told; null when it was not asked.</param>
/// <param name="SourcePort">The port at which the plan has the source; null when it was not asked.</param>
internal sealed record ReplicationLink(string ReplicaName, MySqlFacts Replica, string? SourceName, MySqlFacts? Source, int? SourcePort)
{
    public static ReplicationLink Of(PathStep step, StepContext context) => new(
        context.Component.Name,
        (MySqlFacts)context.Facts,
        step.From,
        step.From is null ? null : context.Collected.Of<MySqlFacts>(step.From),
        step.From is null ? null : (context.Plan.FindComponent(step.From)?.Settings as MySqlSettings)?.Port);

    /// <summary>The replication that comes from the source; where that cannot be told, the only one.</summary>
    public MySqlReplication? Replication =>
        Replica.Replications.Items.FirstOrDefault(one => IsFromSource(one).ValueOr(false))
        ?? Replica.Replications.Items.FirstOrDefault(one => !IsFromSource(one).IsPresent)
        ?? (Replica.Replications.Items.Count > 0 ? Replica.Replications.Items[0] : null);

    /// <summary>How old the copy is by the heartbeat table that the plan names, else by the replica's own measure.</summary>
    public Fact<TimeSpan> Age() => Heartbeat() ?? Lag();

    /// <summary>How long ago the source wrote the newest beat that has arrived; null when the plan names no heartbeat table.</summary>
    /// <remarks>A beat that the replica wrote itself would always be fresh, and tells nothing.</remarks>
    public Fact<TimeSpan>? Heartbeat()
    {
        var beats = Replica.Heartbeats;
        if (beats is { IsNotCollected: true, Why.Reason: NotCollectedReason.Undeclared or NotCollectedReason.NotRequested }) return null;
        if (beats.IsNotCollected) return Fact<TimeSpan>.Missing(beats.Why);
        if (!Replica.ServerId.IsPresent) return Replica.ServerId.Map(_ => TimeSpan.Zero);
        var id = Source is { ServerId.IsPresent: true } ? Source.ServerId : Replication?.SourceServerId ?? default;
        var arrived = beats.Items.Where(beat => beat.ServerId.IsPresent && beat.ServerId.Value != Replica.ServerId.Value).ToList();
        var own = arrived.Find(beat => id.IsPresent && beat.ServerId.Value == id.Value);
        return (own ?? (arrived.Count == 1 ? arrived[0] : null))?.Age
            ?? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"the heartbeat table of {ReplicaName} has {arrived.Count} rows from other servers, and none that is known to be of {SourceName ?? "its source"}");
    }

    private Fact<TimeSpan> Lag() => Replication switch
    {
        null => Fact<TimeSpan>.Missing(Replica.Replications.IsNotCollected ? Replica.Replications.Why : new NotCollected(NotCollectedReason.Unsupported, $"{ReplicaName} is no replica, so its copy may be of any age")),
        { Lag.IsAbsent: true } => Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{ReplicaName} reports no lag (NULL) while its replication stands"),
        var replication => replication.Lag,
    };

    /// <summary>Whether a replication comes from the source: by its UUID or server id when both tell it, else by its address.</summary>
    /// <remarks>A replica may reach its source by an address of which the plan knows nothing; server ids, which replication itself needs to be unique, still tell.</remarks>
    public Fact<bool> IsFromSource(MySqlReplication replication)
    {
        if (Source is null) return Fact<bool>.Missing(NotCollectedReason.NoCollector, $"{SourceName ?? "the source"} is not a mysql component that was asked");
        if (Source.ServerUuid.IsPresent && replication.SourceUuid.IsPresent)
            return Same(string.Equals(Source.ServerUuid.Value, replication.SourceUuid.Value, StringComparison.OrdinalIgnoreCase), replication);
        if (Source.ServerId.IsPresent && replication.SourceServerId.IsPresent) return Same(Source.ServerId.Value == replication.SourceServerId.Value, replication);
        if (IsAtSource(replication)) return Same(true, replication);
        return Fact<bool>.Missing(
            NotCollectedReason.Undeclared,
            $"{ReplicaName} replicates from {replication.SourceHost}:{replication.SourcePort}; whether that is {SourceName} cannot be told by its address");
    }

    private bool IsAtSource(MySqlReplication replication) =>
        replication.SourcePort.IsPresent && replication.SourcePort.Value == SourcePort && replication.SourceAddresses.Items.Intersect(Source!.Addresses.Items, StringComparer.Ordinal).Any();

    private static Fact<bool> Same(bool same, MySqlReplication replication) => Fact<bool>.Present(same, replication.SourceHost.From);
}
