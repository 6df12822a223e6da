using System.Collections.Frozen;

namespace Readiness.Iam.Knowledge;

/// <summary>The embedded file <c>services.txt</c>, indexed; a service's lines are read when it is first asked for.</summary>
internal sealed class ServiceCatalogue
{
    private readonly string[] _lines;
    private readonly Dictionary<string, int> _firstLine = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ServiceFacts> _facts = new(StringComparer.Ordinal);

    private ServiceCatalogue(string[] lines)
    {
        _lines = lines;
        var multivalued = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("key multi ", StringComparison.Ordinal))
            {
                multivalued.Add(line["key multi ".Length..]);
            }
            else if (line.StartsWith("service ", StringComparison.Ordinal))
            {
                _firstLine.Add(line["service ".Length..], i + 1);
            }
        }

        MultivaluedKeys = multivalued.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Prefixes = Words("prefix ").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        ResourceControlled = Words("rcp ").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public static ServiceCatalogue Instance { get; } = Load();

    public FrozenSet<string> MultivaluedKeys { get; }

    /// <summary>Every service prefix, also of services whose actions are not in the file.</summary>
    public FrozenSet<string> Prefixes { get; }

    public FrozenSet<string> ResourceControlled { get; }

    /// <param name="prefix">In lower case.</param>
    /// <returns>Null when nothing but the prefix is known.</returns>
    public ServiceFacts? Find(string prefix) =>
        _firstLine.TryGetValue(prefix, out var first) ? _facts.GetOrAdd(prefix, _ => Read(prefix, first)) : null;

    private static ServiceCatalogue Load()
    {
        using var stream = typeof(ServiceCatalogue).Assembly.GetManifestResourceStream("services.txt")!;
        using var reader = new StreamReader(stream);
        return new ServiceCatalogue(reader.ReadToEnd().Split('\n'));
    }

    private IEnumerable<string> Words(string start) =>
        _lines.Where(l => l.StartsWith(start, StringComparison.Ordinal)).SelectMany(l => l[start.Length..].Split(' '));

    private ServiceFacts Read(string prefix, int first)
    {
        var facts = new ServiceFacts();
        for (var i = first; i < _lines.Length && !_lines[i].StartsWith("service ", StringComparison.Ordinal); i++)
        {
            var words = _lines[i].Split(' ');
            switch (words[0])
            {
                case "type":
                    facts.ResourceTypes[words[1]] = words[2];
                    break;
                case "key":
                    facts.ConditionKeys.Add(words[^1]);
                    break;
                case "action":
                    facts.Actions[words[1]] = new ServiceAction(words[1], $"{prefix}:{words[1]}".ToLowerInvariant(), words[2..]);
                    break;
            }
        }

        return facts;
    }
}
