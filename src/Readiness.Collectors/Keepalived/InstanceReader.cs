using System.Globalization;
using System.Net;
using Readiness.Collectors.Keepalived.Configuration;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>Reads the VRRP instances of a configuration, and which of its scripts they use.</summary>
internal sealed class InstanceReader(ConfigBlock root, Provenance? from)
{
    private readonly ConfigBlock _global = Merged(root.All("global_defs"));

    public IEnumerable<VrrpInstance> Instances() => root.All("vrrp_instance").Where(block => block.Value.Length > 0).Select(Instance);

    /// <summary>Scripts that are defined and appear in no list of tracked ones.</summary>
    public IReadOnlyList<string> UnusedScripts()
    {
        var tracked = root.All("vrrp_instance").Concat(root.All("vrrp_sync_group")).SelectMany(block => block.All("track_script")).SelectMany(list => list.Inside).Select(line => line.Keyword).ToHashSet(StringComparer.Ordinal);
        return [.. root.All("vrrp_script").Select(script => script.Value).Where(name => !tracked.Contains(name)).Order(StringComparer.Ordinal)];
    }

    private VrrpInstance Instance(ConfigBlock block)
    {
        var addresses = block.All("virtual_ipaddress").Concat(block.All("virtual_ipaddress_excluded")).SelectMany(list => list.Inside).Select(line => line.Keyword.Split('/')[0]).ToList();
        var peers = block.All("unicast_peer").SelectMany(list => list.Inside).Select(line => line.Keyword).ToList();
        var unread = peers.Find(word => !IPAddress.TryParse(word, out _));
        var version = block.Find("version") ?? _global.Find("vrrp_version") ?? (addresses.Exists(address => address.Contains(':', StringComparison.Ordinal)) ? "3" : "2");
        var group = root.All("vrrp_sync_group").FirstOrDefault(one => one.Listed("group").Contains(block.Value));
        return new VrrpInstance
        {
            Name = block.Value,
            RouterId = Number(block.Find("virtual_router_id"), null, "virtual_router_id", block),
            Version = Number(version, null, "version", block),
            Priority = Number(block.Find("priority"), 100, "priority", block),
            AdvertInterval = Seconds(block.Find("advert_int"), block),
            DownTimerAdverts = Number(block.Find("down_timer_adverts") ?? _global.Find("vrrp_down_timer_adverts"), 3, "down_timer_adverts", block),
            Site = (block.Find("unicast_src_ip") ?? block.Find("mcast_src_ip")) is { } source ? Fact<string>.Present(source, from) : Fact<string>.Absent(from),
            Peers = block.Has("unicast_peer") ? FactList<VrrpPeer>.Present([.. peers.Where(word => word != unread).Select(address => new VrrpPeer { Address = address })], from, unread is null ? null : new NotCollected(NotCollectedReason.Malformed, $"'{unread}' is no address of a peer of {block.Value}")) : FactList<VrrpPeer>.Absent(from),
            VirtualAddresses = FactList<string>.Present(addresses, from),
            NotifyScript = (NotifyOf(block) ?? (group is null ? null : NotifyOf(group)) ?? _global.Find("vrrp_notify_fifo_script")) is { Length: > 0 } script
                ? Fact<string>.Present(script.Split(' ')[0], from)
                : Fact<string>.Absent(from),
            TrackScripts = FactList<VrrpTrackedScript>.Present([.. block.All("track_script").SelectMany(list => list.Inside).Select(line => Tracked(line, group))], from),
        };
    }

    private VrrpTrackedScript Tracked(ConfigBlock line, ConfigBlock? group)
    {
        var script = root.All("vrrp_script").FirstOrDefault(one => one.Value == line.Keyword);
        var at = line.Words.ToList().IndexOf("weight");
        var written = at >= 0 && at + 1 < line.Words.Count ? line.Words[at + 1] : script?.Find("weight");
        var weight = long.TryParse(written ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Fact<long>.Present(number, from)
            : Fact<long>.Missing(NotCollectedReason.Malformed, $"the weight of {line.Keyword} is no number");
        // Nodes of a group must change together, so that weights in it are not looked at unless they are said to count.
        var isIgnored = group is not null && weight.ValueOr(1) != 0 && !group.Has("sync_group_tracking_weight");
        var because = script is null ? $"no vrrp_script {line.Keyword} is defined"
            : isIgnored ? $"it has a weight, and the sync group {group!.Value} ignores weights (sync_group_tracking_weight)"
            : null;
        return new VrrpTrackedScript { Name = line.Keyword, Weight = weight, Used = because is null, UnusedBecause = because is null ? Fact<string>.Absent(from) : Fact<string>.Present(because, from) };
    }

    // Arguments can hold tokens.
    private static string? NotifyOf(ConfigBlock block) => (block.Find("notify_master") ?? block.Find("notify")) is { Length: > 0 } script ? script.Split(' ')[0] : null;

    private Fact<long> Number(string? text, long? otherwise, string keyword, ConfigBlock block)
    {
        if (text is null) return otherwise is { } number ? Fact<long>.Present(number, from) : Fact<long>.Missing(NotCollectedReason.Malformed, $"the instance {block.Value} has no {keyword}");
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= 255
            ? Fact<long>.Present(read, from)
            : Fact<long>.Missing(NotCollectedReason.Malformed, $"'{text}' is no {keyword} of the instance {block.Value}");
    }

    private Fact<TimeSpan> Seconds(string? text, ConfigBlock block) => double.TryParse(text ?? "1", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 255
        ? Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds), from)
        : Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"'{text}' is no advert_int of the instance {block.Value}");

    private static ConfigBlock Merged(IEnumerable<ConfigBlock> blocks)
    {
        var merged = new ConfigBlock(["global_defs"]);
        foreach (var block in blocks) merged.Inside.AddRange(block.Inside);
        return merged;
    }
}
