using System.Globalization;
using System.Text.Json;
using Readiness.Expressions;
using Readiness.Expressions.Time;

namespace Readiness.Conformance.Cel;

/// <summary>Reads values with a tag for their type: <c>{"int":"5"}</c>, <c>{"list":[…]}</c>, <c>{"map":[[k,v]…]}</c>.</summary>
internal static class TaggedValue
{
    public static CelValue Read(JsonElement tagged) => Read(tagged, "", UnknownPaths.None);

    /// <param name="tagged">The value.</param>
    /// <param name="path">Where it stands: <c>l/1/ok</c>.</param>
    /// <param name="unknowns">What was not collected below that path.</param>
    public static CelValue Read(JsonElement tagged, string path, UnknownPaths unknowns)
    {
        var (tag, value) = tagged.EnumerateObject().Select(property => (property.Name, property.Value)).Single();
        return tag switch
        {
            "null" => CelValue.Null,
            "absent" => CelValue.Absent,
            "bool" => CelValue.FromBool(value.GetBoolean()),
            "int" => CelValue.FromInt(long.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "uint" => CelValue.FromUint(ulong.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "double" => CelValue.FromDouble(double.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            "string" => CelValue.FromString(value.GetString()!),
            "bytes" => CelValue.FromBytes(value.GetBytesFromBase64()),
            "duration" => Duration(value.GetString()!),
            "timestamp" => Timestamp(value.GetString()!),
            "type" => CelValue.FromType(TypeText.Parse(value.GetString()!)),
            "list" => CelValue.FromList(Items(value, path, unknowns)),
            "incomplete" => CelValue.FromList(new IncompleteList(Items(value, path, unknowns), UnknownPaths.Fact(path))),
            "map" => Map(value, path, unknowns),
            _ => throw new FormatException($"'{tag}' is not the tag of a value"),
        };
    }

    private static CelValue[] Items(JsonElement items, string path, UnknownPaths unknowns) =>
        [.. items.EnumerateArray().Select((item, index) => Child(item, path, index.ToString(CultureInfo.InvariantCulture), unknowns))];

    private static CelValue Map(JsonElement entries, string path, UnknownPaths unknowns)
    {
        var map = new CelMap();
        foreach (var entry in entries.EnumerateArray())
        {
            var key = Read(entry[0]);
            var name = key.Kind == CelKind.String ? key.AsString : key.ToString();
            map.TryAdd(key, Child(entry[1], path, name, unknowns));
        }

        foreach (var name in unknowns.ChildrenOf(path)) map.TryAdd(CelValue.FromString(name), CelValue.Unknown(UnknownPaths.Fact($"{path}/{name}")));
        return CelValue.FromMap(map);
    }

    private static CelValue Child(JsonElement tagged, string path, string name, UnknownPaths unknowns)
    {
        var childPath = $"{path}/{name}";
        return unknowns.Contains(childPath) ? CelValue.Unknown(UnknownPaths.Fact(childPath)) : Read(tagged, childPath, unknowns);
    }

    private static CelValue Duration(string text) =>
        DurationText.TryParse(text, out var nanoseconds, out var error) ? CelValue.FromDuration(nanoseconds) : throw new FormatException(error);

    private static CelValue Timestamp(string text) =>
        TimestampText.TryParse(text, out var seconds, out var nanos, out var error) ? CelValue.FromTimestamp(seconds, nanos) : throw new FormatException(error);
}
