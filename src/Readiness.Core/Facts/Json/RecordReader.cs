using System.Text.Json;
using Readiness.Expressions;

namespace Readiness.Core.Facts.Json;

/// <summary>Reads a fact record property by property; called by the generated half of fact records. Every method throws <see cref="FormatException"/> with the path of what is wrong.</summary>
/// <remarks>A leaf, list or map that is not there was not collected: the snapshot is from a version that did not know it.</remarks>
public readonly struct RecordReader
{
    private static readonly NotCollected NotThere = new(NotCollectedReason.Unsupported, "the snapshot does not hold it");

    private readonly JsonElement _json;
    private readonly StructType _schema;
    private readonly ProvenanceTable _provenance;

    private RecordReader(JsonElement json, StructType schema, ProvenanceTable provenance) => (_json, _schema, _provenance) = (json, schema, provenance);

    /// <summary>Begins reading; refuses properties that the schema lacks or that come twice.</summary>
    public static RecordReader Open(JsonElement json, StructType schema, ProvenanceTable provenance)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new FormatException($"{schema.Name}: {ValueJson.Expected("an object", json).Message}");
        var seen = new bool[schema.Fields.Count];
        foreach (var property in json.EnumerateObject())
        {
            var slot = schema.SlotOf(property.Name);
            if (slot < 0) throw new FormatException($"{schema.Name} has no fact '{property.Name}'");
            if (seen[slot]) throw new FormatException($"{schema.Name}.{property.Name} is there twice");
            seen[slot] = true;
        }

        return new RecordReader(json, schema, provenance);
    }

    public Fact<T> Leaf<T>(string name, FactReader<T> read) => InPath(name, (read, provenance: _provenance), static (json, context) =>
        json is not { } leaf ? Fact<T>.Missing(NotThere)
        : ReadState(leaf, "value", context.provenance, out var content, out var from) is { } why ? Fact<T>.Missing(why)
        : content is { } value ? Fact<T>.Present(context.read(value, context.provenance), from)
        : Fact<T>.Absent(from));

    public FactList<T> List<T>(string name, FactReader<T> read) => InPath(name, (read, provenance: _provenance), static (json, context) =>
        json is not { } list ? FactList<T>.Missing(NotThere)
        : ReadState(list, "items", context.provenance, out var content, out var from) is { } why ? FactList<T>.Missing(why)
        : content is { } items ? FactList<T>.Present(ReadItems(items, context.read, context.provenance), from, StateJson.ReadWhy(list, "incomplete"))
        : FactList<T>.Absent(from));

    public FactMap Map(string name) => InPath(name, _provenance, static (json, provenance) =>
        json is not { } map ? FactMap.Missing(NotThere)
        : ReadState(map, "entries", provenance, out var content, out var from) is { } why ? FactMap.Missing(why)
        : content is { } entries ? FactMap.Present(ReadEntries(entries), from)
        : FactMap.Absent(from));

    public T Plain<T>(string name, FactReader<T> read) => InPath(name, (read, provenance: _provenance), static (json, context) =>
        context.read(json ?? throw new FormatException("is missing"), context.provenance));

    public IReadOnlyList<T> PlainList<T>(string name, FactReader<T> read) => InPath(name, (read, provenance: _provenance), static (json, context) =>
        ReadItems(json ?? throw new FormatException("is missing"), context.read, context.provenance));

    private TResult InPath<TContext, TResult>(string name, TContext context, Func<JsonElement?, TContext, TResult> read)
    {
        try
        {
            return read(_json.TryGetProperty(name, out var property) ? property : null, context);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{_schema.Name}.{name}: {exception.Message}", exception);
        }
    }

    /// <summary>The reason when it was not collected; else the content when present, and where it came from.</summary>
    private static NotCollected? ReadState(JsonElement json, string content, ProvenanceTable provenance, out JsonElement? present, out Provenance? from)
    {
        if (json.ValueKind != JsonValueKind.Object) throw ValueJson.Expected("an object", json);
        present = json.TryGetProperty(content, out var found) ? found : null;
        from = StateJson.ReadFrom(json, provenance);
        var why = StateJson.ReadWhy(json, "notCollected");
        var states = (present is null ? 0 : 1) + (why is null ? 0 : 1) + (StateJson.IsAbsent(json) ? 1 : 0);
        return states == 1 ? why : throw ValueJson.Expected($"one of {content}, absent and notCollected", json);
    }

    private static List<T> ReadItems<T>(JsonElement json, FactReader<T> read, ProvenanceTable provenance)
    {
        if (json.ValueKind != JsonValueKind.Array) throw ValueJson.Expected("a list", json);
        var items = new List<T>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray()) items.Add(read(item, provenance));
        return items;
    }

    private static Dictionary<string, string> ReadEntries(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw ValueJson.Expected("an object", json);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in json.EnumerateObject()) entries[entry.Name] = ValueJson.ReadText(entry.Value);
        return entries;
    }
}
