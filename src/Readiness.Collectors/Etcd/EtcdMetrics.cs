using System.Globalization;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Reads the few metrics that say what no other call says.</summary>
internal static class EtcdMetrics
{
    private const string QuotaName = "etcd_server_quota_backend_bytes ";
    private const string PeersName = "etcd_network_active_peers{";

    /// <summary>The database's limit in bytes.</summary>
    public static Fact<long> Quota(HttpOutcome? outcome)
    {
        if (outcome is null) return Fact<long>.Missing(NotCollected.NotRequested);
        if (!outcome.IsAccepted) return Fact<long>.Missing(outcome.Why);
        foreach (var line in outcome.Answer.Text().AsSpan().EnumerateLines())
            if (line.StartsWith(QuotaName, StringComparison.Ordinal) && Value(line) is { } quota)
                return Fact<long>.Present((long)quota, outcome.Answer.From);
        return Fact<long>.Missing(Lacks(outcome.Answer, "etcd_server_quota_backend_bytes"));
    }

    /// <summary>The members to which this one holds a connection; one to which it never held any has no sample.</summary>
    public static FactList<string> ActivePeers(HttpOutcome? outcome)
    {
        if (outcome is null) return FactList<string>.Missing(NotCollected.NotRequested);
        if (!outcome.IsAccepted) return FactList<string>.Missing(outcome.Why);
        List<string> active = [];
        var isEtcd = false;
        foreach (var line in outcome.Answer.Text().AsSpan().EnumerateLines())
        {
            isEtcd |= line.StartsWith("etcd_server_has_leader ", StringComparison.Ordinal);
            if (line.StartsWith(PeersName, StringComparison.Ordinal) && Value(line) > 0 && Label(line, "Remote=\"") is { } peer) active.Add(peer);
        }

        return isEtcd ? FactList<string>.Present(active, outcome.Answer.From) : FactList<string>.Missing(Lacks(outcome.Answer, "etcd_server_has_leader"));
    }

    private static double? Value(ReadOnlySpan<char> line) =>
        double.TryParse(line[(line.LastIndexOf(' ') + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1e18 ? value : null;

    private static string? Label(ReadOnlySpan<char> line, string start)
    {
        var from = line.IndexOf(start, StringComparison.Ordinal);
        if (from < 0) return null;
        var rest = line[(from + start.Length)..];
        return rest.IndexOf('"') is >= 0 and var end ? rest[..end].ToString() : null;
    }

    private static NotCollected Lacks(HttpAnswer answer, string metric) =>
        new(NotCollectedReason.Unsupported, $"{answer.From.Operation} at {answer.From.Endpoint}: the answer has no {metric}");
}
