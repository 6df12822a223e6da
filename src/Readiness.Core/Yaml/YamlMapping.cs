using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Keys with values, in the order of the file; no key occurs twice.</summary>
public sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlEntry> _byName;

    public YamlMapping(SourceSpan span, IReadOnlyList<YamlEntry> entries)
        : base(span)
    {
        Entries = entries;
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        Size = 1 + entries.Sum(entry => entry.Value.Size + 1);
        Height = 1 + entries.Select(entry => entry.Value.Height).DefaultIfEmpty().Max();
    }

    public IReadOnlyList<YamlEntry> Entries { get; }

    public override string Noun => "a mapping";

    internal override int Size { get; }

    internal override int Height { get; }

    public YamlEntry? Find(string key) => _byName.GetValueOrDefault(key);
}
