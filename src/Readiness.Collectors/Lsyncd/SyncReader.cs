using System.Globalization;
using Readiness.Collectors.Lsyncd.Lua;
using Readiness.Collectors.Lsyncd.Machine;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>Reads one <c>sync</c> of a configuration.</summary>
internal sealed class SyncReader(LsyncdConfig config, Mounts mounts)
{
    // As in lsyncd's default-rsync.lua, default-rsyncssh.lua and default-direct.lua.
    private const double DefaultDelay = 15;
    private const double DefaultDirectDelay = 1;
    private const double DefaultMaxDelays = 1000;

    public LsyncdSync Read(LuaTable table)
    {
        var method = MethodOf(table);
        var source = config.Leaf<string>(table, "source");
        var fileSystem = mounts.TypeOf(source);
        // settings win over what the sync itself says.
        var maxDelays = config.Leaf<double>(config.Settings, "maxDelays") is { IsAbsent: false } all ? all : config.Leaf(table, "maxDelays", DefaultMaxDelays);
        return new LsyncdSync
        {
            Source = source,
            Target = TargetOf(table),
            Method = method,
            Delay = DelayOf(table, method),
            MaxDelays = maxDelays.Map(count => (long)count),
            Deletes = DeletesOf(table),
            SourceFileSystem = fileSystem,
            ChangesUnseen = fileSystem.Map(Mounts.IsShared),
        };
    }

    /// <summary>The host that a target lies on; null for a folder of this machine.</summary>
    public static string? HostOf(string target)
    {
        if (target.StartsWith('/')) return null;
        if (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "rsync" or "ssh") return address.DnsSafeHost;
        var end = target.IndexOf(':', StringComparison.Ordinal);
        return end > 0 ? target[(target[..end].LastIndexOf('@') + 1)..end] : null;
    }

    private Fact<string> MethodOf(LuaTable table)
    {
        foreach (var item in table.Items)
            if (item is LuaExpression { Text: var text } && text.StartsWith("default.", StringComparison.Ordinal))
                return text is "default.rsync" or "default.rsyncssh" or "default.direct" ? Fact<string>.Present(text["default.".Length..], config.From) : Fact<string>.Present("custom", config.From);
        return Fact<string>.Present("custom", config.From);
    }

    private Fact<string> TargetOf(LuaTable table)
    {
        var host = config.Leaf<string>(table, "host");
        if (host.IsAbsent) return config.Leaf<string>(table, "target");
        var folder = config.Leaf<string>(table, "targetdir");
        return host.IsPresent && folder.IsPresent ? host.Map(name => $"{name}:{folder.Value}") : host.IsPresent ? folder : host;
    }

    private Fact<TimeSpan> DelayOf(LuaTable table, Fact<string> method)
    {
        if (method is { IsPresent: true, Value: "custom" } && table.Find("delay") is null)
            return Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the sync is of the configuration's own making and names no delay");
        return config.Leaf(table, "delay", method.ValueOr("") == "direct" ? DefaultDirectDelay : DefaultDelay).Map(seconds => TimeSpan.FromSeconds(seconds));
    }

    private Fact<string> DeletesOf(LuaTable table) => table.Find("delete") switch
    {
        null => Fact<string>.Present("true", config.From),
        bool flag => Fact<string>.Present(flag ? "true" : "false", config.From),
        double number => Fact<string>.Present(number.ToString(CultureInfo.InvariantCulture), config.From),
        _ => config.Leaf<string>(table, "delete"),
    };
}
