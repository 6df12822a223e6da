using Readiness.Collectors.Haproxy.Configuration;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>Puts together what HAProxy says now and what its configuration says.</summary>
internal sealed class BackendsReader(LiveServers? live, ConfigFiles config)
{
    private static readonly NotCollected NotAsked = new(NotCollectedReason.Undeclared, "its state is not asked for: give it socket or stats");

    /// <summary>All backends of both; those of the configuration alone when nothing live is asked.</summary>
    public IReadOnlyList<HaproxyBackend> Read() => live is null
        ? [.. config.Proxies.Select(OfConfig)]
        : [.. live.Backends.Select(row => OfLive(row, live))];

    private HaproxyBackend OfLive(StatisticsRow row, LiveServers live)
    {
        var proxy = config.Find(row.Proxy);
        return new HaproxyBackend
        {
            Name = row.Proxy,
            Status = Fact<string>.Present(row["status"], live.From),
            Mode = row["mode"].Length > 0 ? Fact<string>.Present(row["mode"], live.From) : proxy is null ? Fact<string>.Missing(config.Why ?? Elsewhere(row.Proxy)) : Fact<string>.Present(proxy.Mode, config.From),
            Servers = FactList<HaproxyServer>.Present([.. live.ServersOf(row.Proxy).Select(server => OfLive(server, proxy, live))], live.From),
        };
    }

    private HaproxyServer OfLive(StatisticsRow row, ConfiguredProxy? proxy, LiveServers live)
    {
        var server = live.Server(row);
        var written = proxy?.Servers.Find(one => one.Name == row.Name);
        var why = config.Why ?? Elsewhere($"{row.Proxy}/{row.Name}");
        server = WithConfig(server, written, why);
        var layer = server.CheckStatus.IsPresent ? ServerStatus.Layer(server.CheckStatus.Value) : null;
        return server with
        {
            Address = live.AddressOf(row) ?? written?.Address ?? Fact<string>.Missing(
                NotCollectedReason.Unsupported, "HAProxy tells addresses neither on a page without 'stats show-legends' nor to a socket of level user: give config, or a socket of level operator"),
            Checked = server.Checked.IsNotCollected && written is not null ? Fact<bool>.Present(written.Checked, config.From) : server.Checked,
            CheckLayer = LayerOf(server.Checked, layer is null ? null : Fact<string>.Present(layer, live.From), written, why),
            HostName = live.Places.TryGetValue((row.Proxy, row.Name), out var place)
                ? place.HostName is { } name ? Fact<string>.Present(name, live.From) : Fact<string>.Absent(live.From)
                : server.HostName,
        };
    }

    private HaproxyBackend OfConfig(ConfiguredProxy proxy) => new()
    {
        Name = proxy.Name,
        Status = Fact<string>.Missing(NotAsked),
        Mode = Fact<string>.Present(proxy.Mode, config.From),
        Servers = FactList<HaproxyServer>.Present([.. proxy.Servers.Select(OfConfig)], config.From),
    };

    private HaproxyServer OfConfig(ConfiguredServer written)
    {
        var server = new HaproxyServer
        {
            Name = written.Name,
            Address = written.Address,
            Status = Fact<string>.Missing(NotAsked),
            State = written.Disabled ? Fact<string>.Present("maintenance", config.From) : Fact<string>.Missing(NotAsked),
            Serves = written.Disabled ? Fact<bool>.Present(false, config.From) : Fact<bool>.Missing(NotAsked),
            Backup = Fact<bool>.Present(written.Backup, config.From),
            Checked = Fact<bool>.Present(written.Checked, config.From),
            CheckStatus = Fact<string>.Missing(NotAsked),
            CheckRunning = Fact<bool>.Missing(NotAsked),
            Weight = written.Weight,
            LastChange = Fact<TimeSpan>.Missing(NotAsked),
            Fall = written.Fall,
            Rise = written.Rise,
        };
        return WithConfig(server, written, NotAsked) with { CheckLayer = LayerOf(server.Checked, null, written, NotAsked) };
    }

    private HaproxyServer WithConfig(HaproxyServer server, ConfiguredServer? written, NotCollected why) => WithNames(
        WithChecks(server, written is null ? null : config.Checking(written), written is null ? why : Elsewhere($"server that {written.Name} tracks")), written, why);

    private static HaproxyServer WithNames(HaproxyServer server, ConfiguredServer? written, NotCollected why) => server with
    {
        HostName = written?.HostName ?? Fact<string>.Missing(why),
        NeedsDnsToStart = written?.NeedsDnsToStart ?? Fact<bool>.Missing(why),
    };

    private static HaproxyServer WithChecks(HaproxyServer server, ConfiguredServer? written, NotCollected why) => written is null
        ? server with
        {
            Inter = Fact<TimeSpan>.Missing(why),
            FastInter = Fact<TimeSpan>.Missing(why),
            DownInter = Fact<TimeSpan>.Missing(why),
            ConnectTimeout = Fact<TimeSpan>.Missing(why),
            AnswerTimeout = Fact<TimeSpan>.Missing(why),
            Fall = server.Fall.IsPresent ? server.Fall : Fact<long>.Missing(why),
            Rise = server.Rise.IsPresent ? server.Rise : Fact<long>.Missing(why),
        }
        : server with
        {
            Inter = written.Inter,
            FastInter = written.FastInter,
            DownInter = written.DownInter,
            ConnectTimeout = written.ConnectTimeout,
            AnswerTimeout = written.AnswerTimeout,
            // What runs counts before what is written.
            Fall = server.Fall.IsPresent ? server.Fall : written.Fall,
            Rise = server.Rise.IsPresent ? server.Rise : written.Rise,
        };

    private Fact<string> LayerOf(Fact<bool> isChecked, Fact<string>? shown, ConfiguredServer? written, NotCollected why)
    {
        if (shown is { } seen) return seen;
        if (isChecked is { IsPresent: true, Value: false }) return Fact<string>.Absent(isChecked.From);
        if (written is null) return Fact<string>.Missing(why);
        if (!written.Checked) return Fact<string>.Absent(config.From);
        return config.Checking(written) is { } checking ? Fact<string>.Present(checking.Layer, config.From) : Fact<string>.Missing(Elsewhere($"server that {written.Name} tracks"));
    }

    private static NotCollected Elsewhere(string what) => new(NotCollectedReason.Failed, $"the configuration that the plan names has no {what}: HAProxy runs another one");
}
