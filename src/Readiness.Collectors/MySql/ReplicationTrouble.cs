using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>What keeps a replication from working, in a few words.</summary>
internal sealed class ReplicationTrouble(ReplicationLink link)
{
    /// <summary>The first thing that is wrong; absent when nothing is; not collected when it cannot be told.</summary>
    public Fact<string> Read()
    {
        var replications = link.Replica.Replications;
        if (replications.IsNotCollected) return Fact<string>.Missing(replications.Why);
        if (link.Replication is not { } one) return Fact<string>.Present($"{link.ReplicaName} is not set up as a replica", replications.From);
        if (Standing(one) is { } standing) return Fact<string>.Present(standing, replications.From);
        var from = link.IsFromSource(one);
        if (from is { IsPresent: true, Value: false })
            return Fact<string>.Present($"{link.ReplicaName} replicates from {one.SourceHost}:{one.SourcePort}, which is not {link.SourceName}", replications.From);
        if (one.IoRunning.IsNotCollected) return Fact<string>.Missing(one.IoRunning.Why);
        if (one.SqlRunning.IsNotCollected) return Fact<string>.Missing(one.SqlRunning.Why);
        return from.IsNotCollected ? Fact<string>.Missing(from.Why) : Fact<string>.Absent(replications.From);
    }

    private static string? Standing(MySqlReplication one)
    {
        var source = $"{one.SourceHost}:{one.SourcePort}";
        if (one.IoRunning is { IsPresent: true, Value: "No" }) return $"the I/O thread, which fetches from {source}, is stopped{Because(one.IoError)}";
        if (one.IoRunning is { IsPresent: true, Value: not "Yes" }) return $"the I/O thread cannot connect to {source}{Because(one.IoError)}";
        return one.SqlRunning is { IsPresent: true, Value: false } ? $"the SQL thread, which applies what was fetched, is stopped{Because(one.SqlError)}" : null;
    }

    private static string Because(Fact<string> error) => error.IsPresent ? $": {error.Value}" : "";
}
