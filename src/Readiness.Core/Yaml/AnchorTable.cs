using System.Globalization;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>What anchors name, and what their aliases may cost: a few lines can stand for billions of nodes.</summary>
internal sealed class AnchorTable(SourceText source, DiagnosticBag diagnostics, YamlLimits limits)
{
    private readonly Dictionary<string, YamlNode> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _aliasNodes;

    public void Open(string? anchor)
    {
        if (anchor is not null) _open.Add(anchor);
    }

    public void Close(string? anchor, YamlNode? node)
    {
        if (anchor is null) return;
        _open.Remove(anchor);
        if (node is not null) _named[anchor] = node;
    }

    /// <summary>What an alias stands for; null, with a diagnostic, when it may not be followed.</summary>
    /// <param name="depth">The level at which the alias stands.</param>
    public YamlNode? Resolve(string anchor, SourceSpan alias, int depth)
    {
        if (_open.Contains(anchor)) return Stop(alias, $"*{anchor} stands inside the value that it repeats");
        if (!_named.TryGetValue(anchor, out var node))
        {
            var known = DidYouMean.Closest(anchor, _named.Keys);
            return Stop(alias, $"no anchor &{anchor} above in {source.Name}", known is null ? null : $"did you mean *{known}?");
        }

        if (depth + node.Height - 1 > limits.Depth) return Stop(alias, $"nested more than {limits.Depth} levels deep through *{anchor}");
        _aliasNodes += node.Size;
        return _aliasNodes > limits.AliasNodes
            ? Stop(alias, string.Create(CultureInfo.InvariantCulture, $"aliases stand for more than {limits.AliasNodes} keys and values"), "write the values out")
            : node;
    }

    private YamlNode? Stop(SourceSpan alias, string message, string? hint = null)
    {
        diagnostics.Error(alias, message, hint);
        return null;
    }
}
