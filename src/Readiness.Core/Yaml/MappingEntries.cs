using System.Globalization;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Gathers the entries of a mapping and refuses keys that are not text or occur twice.</summary>
internal sealed class MappingEntries(DiagnosticBag diagnostics)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlScalar> _keys = new(StringComparer.Ordinal);

    public IReadOnlyList<YamlEntry> All => _entries;

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlScalar name)
        {
            diagnostics.Error(key.Span, $"a key must be text, not {key.Noun}");
            return;
        }

        if (_keys.TryGetValue(name.Value, out var first))
        {
            diagnostics.Error(name.Span, string.Create(CultureInfo.InvariantCulture, $"'{name.Value}' is written twice: first in line {first.Span.Line}"), "keep one of them");
            return;
        }

        _keys.Add(name.Value, name);
        _entries.Add(new YamlEntry(name, value));
    }
}
