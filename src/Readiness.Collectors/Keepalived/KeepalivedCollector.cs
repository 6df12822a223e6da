using System.Globalization;
using Readiness.Collectors.Files;
using Readiness.Collectors.Keepalived.Configuration;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Keepalived;

/// <summary>Reads the configuration and the dumps of a Keepalived on this machine. It is not signalled: that would make it write.</summary>
[Collector("keepalived")]
internal sealed class KeepalivedCollector(CollectorServices services) : ICollector<KeepalivedSettings, KeepalivedFacts>, IPermissionDeclarer<KeepalivedSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<KeepalivedSettings> request) =>
        request.Settings.Config.Concat(request.Settings.Data).Select(path => new NeededPermission("files", "", "read", path));

    public async Task<KeepalivedFacts> CollectAsync(CollectRequest<KeepalivedSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var dumps = new List<DataDump>();
        foreach (var path in settings.Data) dumps.Add(await DumpAsync(path, cancellationToken).ConfigureAwait(false));
        var dumpedAt = dumps.Count == 0 ? Fact<DateTimeOffset>.Absent() : dumps[0].Why is { } lost ? Fact<DateTimeOffset>.Missing(lost) : Fact<DateTimeOffset>.Present(dumps[0].Written, dumps[0].From);

        var reader = new ConfigReader(settings.Config);
        Provenance? from = null;
        foreach (var path in settings.Config)
        {
            var file = await LocalFile.ReadAsync(path, tail: false, services.Time, cancellationToken).ConfigureAwait(false);
            if (file.Text is null) return KeepalivedFacts.Missing(file.Why!) with { DumpedAt = dumpedAt };
            from = file.From;
            reader.Add(path, file.Text);
        }

        if (reader.Mistake is { } mistake) return KeepalivedFacts.Missing(new NotCollected(NotCollectedReason.Unsupported, mistake)) with { DumpedAt = dumpedAt };
        var config = new InstanceReader(reader.Root, from);
        var instances = config.Instances().Where(instance => settings.Instance is null || instance.Name == settings.Instance).Select(instance => WithDumps(instance, dumps)).ToList();
        return new KeepalivedFacts
        {
            Instances = FactList<VrrpInstance>.Present(await Task.WhenAll(instances.Select(instance => PlacedAsync(instance, request.Sites, cancellationToken))).ConfigureAwait(false), from),
            UnusedScripts = FactList<string>.Present(config.UnusedScripts(), from),
            DumpedAt = dumpedAt,
        };
    }

    private async Task<DataDump> DumpAsync(string path, CancellationToken cancellationToken)
    {
        var file = await LocalFile.ReadAsync(path, tail: false, services.Time, cancellationToken).ConfigureAwait(false);
        if (file.Text is null) return DataDump.Lost(file.Why!);
        var age = services.Time.GetUtcNow() - file.Modified;
        // It shows the moment in which it was written, and nothing refreshes it.
        return age > TimeSpan.FromHours(1)
            ? DataDump.Lost(new NotCollected(NotCollectedReason.Unsupported, string.Create(CultureInfo.InvariantCulture, $"{path} was written {age.TotalHours:0.#} hours ago: let Keepalived write a new one (keepalived --signum=DATA tells the signal)")))
            : DataDump.Read(path, file.Text, file.Modified, file.From);
    }

    private static VrrpInstance WithDumps(VrrpInstance instance, List<DataDump> dumps)
    {
        var own = dumps.FirstOrDefault()?.Instances.GetValueOrDefault(instance.Name);
        var from = dumps.FirstOrDefault()?.From;
        var priority = own?.Priority is { } effective ? Fact<long>.Present(effective, from) : instance.Priority;
        return instance with
        {
            State = own?.State is { } state ? Fact<string>.Present(state, from) : Fact<string>.Missing(WhyNoState(instance, dumps)),
            Masters = Masters(instance, dumps),
            Priority = priority,
            SkewTime = !instance.AdvertInterval.IsPresent ? instance.AdvertInterval
                : !instance.Version.IsPresent ? instance.Version.Map(_ => TimeSpan.Zero)
                : priority.Map(level => SkewTime.Of(instance.Version.Value, level, instance.AdvertInterval.Value)),
        };
    }

    private static NotCollected WhyNoState(VrrpInstance instance, List<DataDump> dumps) => dumps.Count == 0
        ? new NotCollected(NotCollectedReason.Undeclared, "the configuration does not tell the state: give data, the path of a dump")
        : dumps[0].Why ?? new NotCollected(NotCollectedReason.Failed, $"the dump knows no instance {instance.Name}: Keepalived runs another configuration");

    // Nodes of one instance share its number; its name may differ from node to node.
    private static Fact<long> Masters(VrrpInstance instance, List<DataDump> dumps)
    {
        if (dumps.Count < 2) return Fact<long>.Absent();
        if (!instance.RouterId.IsPresent) return instance.RouterId;
        var states = dumps.Select(dump => dump.Instances.Values.FirstOrDefault(one => one.RouterId == instance.RouterId.Value)?.State).ToList();
        var masters = states.LongCount(state => state == "MASTER");
        if (masters > 1 || !states.Contains(null)) return Fact<long>.Present(masters, dumps[0].From);
        return Fact<long>.Missing(dumps.Select(dump => dump.Why).FirstOrDefault(why => why is not null) ?? new NotCollected(NotCollectedReason.Failed, $"not every dump knows the router {instance.RouterId.Value}"));
    }

    private async Task<VrrpInstance> PlacedAsync(VrrpInstance instance, SiteTree sites, CancellationToken cancellationToken)
    {
        var peers = instance.Peers;
        if (peers.IsPresent)
        {
            var placed = new List<VrrpPeer>();
            foreach (var peer in peers.Items) placed.Add(peer with { Site = await services.Addresses.SiteOfAsync(peer.Address, sites, cancellationToken).ConfigureAwait(false) });
            peers = FactList<VrrpPeer>.Present(placed, peers.From, peers.Incomplete);
        }

        // The reader leaves the address that the instance sends from where its site will be.
        var site = instance.Site.IsPresent ? await services.Addresses.SiteOfAsync(instance.Site.Value, sites, cancellationToken).ConfigureAwait(false) : instance.Site;
        var (moves, because) = AddressMobility.Of(site, peers, sites);
        return instance with { Site = site, Peers = peers, AddressMoves = moves, HeldBecause = because };
    }
}
