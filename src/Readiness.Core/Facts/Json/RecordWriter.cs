using System.Text.Json;

namespace Readiness.Core.Facts.Json;

/// <summary>Writes a fact record property by property; called by the generated half of fact records.</summary>
/// <remarks>
/// A leaf is <c>{"value":…,"from":n}</c>, <c>{"absent":true,"from":n}</c> or <c>{"notCollected":{"reason":…,"detail":…}}</c>; a list has <c>items</c>, and
/// <c>incomplete</c> when its rest could not be read; a map has <c>entries</c>. <c>from</c> is the number of the provenance, left out when there is none.
/// </remarks>
public readonly struct RecordWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly ProvenanceTable _provenance;

    private RecordWriter(Utf8JsonWriter writer, ProvenanceTable provenance) => (_writer, _provenance) = (writer, provenance);

    public static RecordWriter Open(Utf8JsonWriter writer, ProvenanceTable provenance)
    {
        writer.WriteStartObject();
        return new RecordWriter(writer, provenance);
    }

    public void Leaf<T>(string name, Fact<T> fact, FactWriter<T> write)
    {
        if (WriteState(name, fact.State, fact.From, fact.IsNotCollected ? fact.Why : null))
        {
            _writer.WritePropertyName("value");
            write(_writer, fact.Value, _provenance);
            StateJson.WriteFrom(_writer, fact.From, _provenance);
        }

        _writer.WriteEndObject();
    }

    public void List<T>(string name, FactList<T> list, FactWriter<T> write)
    {
        if (WriteState(name, list.State, list.From, list.IsNotCollected ? list.Why : null))
        {
            PlainList("items", list.Items, write);
            StateJson.WriteFrom(_writer, list.From, _provenance);
            if (list.Incomplete is { } why) StateJson.WriteWhy(_writer, "incomplete", why);
        }

        _writer.WriteEndObject();
    }

    public void Map(string name, FactMap map)
    {
        if (WriteState(name, map.State, map.From, map.IsNotCollected ? map.Why : null))
        {
            _writer.WriteStartObject("entries");
            foreach (var (key, text) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)) _writer.WriteString(key, text);
            _writer.WriteEndObject();
            StateJson.WriteFrom(_writer, map.From, _provenance);
        }

        _writer.WriteEndObject();
    }

    public void Plain<T>(string name, T value, FactWriter<T> write)
    {
        _writer.WritePropertyName(name);
        write(_writer, value, _provenance);
    }

    public void PlainList<T>(string name, IReadOnlyList<T> items, FactWriter<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items) write(_writer, item, _provenance);
        _writer.WriteEndArray();
    }

    public void Close() => _writer.WriteEndObject();

    /// <summary>Opens the object and writes what is not present; true when the content is still to be written.</summary>
    private bool WriteState(string name, FactState state, Provenance? from, NotCollected? why)
    {
        _writer.WriteStartObject(name);
        if (state == FactState.Absent) StateJson.WriteAbsent(_writer, from, _provenance);
        if (why is not null) StateJson.WriteWhy(_writer, "notCollected", why);
        return state == FactState.Present;
    }
}
