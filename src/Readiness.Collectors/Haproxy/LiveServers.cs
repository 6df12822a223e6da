using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>What HAProxy says of its backends and servers now.</summary>
/// <param name="Rows">The statistics.</param>
/// <param name="Places">Addresses and host names, where the runtime API told them.</param>
internal sealed record LiveServers(IReadOnlyList<StatisticsRow> Rows, IReadOnlyDictionary<(string Backend, string Server), ServerPlace> Places, Provenance? From)
{
    public IEnumerable<StatisticsRow> Backends => Rows.Where(row => row.IsBackend);

    public IEnumerable<StatisticsRow> ServersOf(string backend) => Rows.Where(row => row.IsServer && row.Proxy == backend);

    /// <summary>A server by itself, its configuration apart.</summary>
    public HaproxyServer Server(StatisticsRow row)
    {
        var status = row["status"].Length > 0 ? Fact<string>.Present(row["status"], From) : Fact<string>.Missing(NotCollectedReason.Malformed, $"{row.Proxy}/{row.Name} has no status");
        var state = ServerStatus.State(status);
        var check = row["check_status"];
        var weight = row.Number("weight", From);
        return new HaproxyServer
        {
            Name = row.Name,
            Status = status,
            State = state,
            Serves = ServesNow(row, state, weight),
            Backup = row.Number("bck", From).Map(backup => backup > 0),
            Checked = Checks(row, state),
            CheckStatus = check.Length > 0 ? Fact<string>.Present(ServerStatus.Code(check), From) : Fact<string>.Absent(From),
            CheckRunning = Fact<bool>.Present(ServerStatus.IsRunning(check), From),
            Weight = weight,
            LastChange = row.Number("lastchg", From).Map(seconds => TimeSpan.FromSeconds(seconds)),
            Fall = row.Number("check_fall", From),
            Rise = row.Number("check_rise", From),
        };
    }

    /// <summary>The address of a server; null when HAProxy does not tell it to this user, absent while its name is not resolved.</summary>
    public Fact<string>? AddressOf(StatisticsRow row)
    {
        if (Places.TryGetValue((row.Proxy, row.Name), out var place)) return place.Address is { } known ? Fact<string>.Present(known, From) : Fact<string>.Absent(From);
        var address = row["addr"];
        if (address.Length > 0) return Fact<string>.Present(address, From);
        return row["status"].StartsWith("MAINT (resolution)", StringComparison.Ordinal) ? Fact<string>.Absent(From) : null;
    }

    private static Fact<bool> ServesNow(StatisticsRow row, Fact<string> state, Fact<long> weight)
    {
        if (!state.IsPresent) return state.Map(_ => false);
        if (state.Value == "unchecked")
            return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"nothing checks {row.Proxy}/{row.Name}, so HAProxy does not know whether it lives");
        if (state.Value != "up") return state.Map(_ => false);
        return weight.Map(share => share > 0);
    }

    // In maintenance a server shows no result, whether it is checked or not; the numbers of checks are there for those that are.
    private Fact<bool> Checks(StatisticsRow row, Fact<string> state) =>
        row["check_fall"].Length > 0 || row["check_status"].Length > 0 || (row["tracked"].Length > 0 && state.ValueOr("") != "unchecked") ? Fact<bool>.Present(true, From)
        : state.ValueOr("") == "unchecked" ? Fact<bool>.Present(false, From)
        : Fact<bool>.Missing(NotCollectedReason.Unsupported, string.Create(CultureInfo.InvariantCulture, $"the statistics do not show whether {row.Proxy}/{row.Name} is checked while it is {row["status"]}"));
}
