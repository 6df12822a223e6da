namespace Readiness.Expressions.Tests;

/// <summary>A record of a test: a type and one value for each field.</summary>
internal sealed class Row(StructType type, params CelValue[] values) : IStructValue
{
    public StructType Type => type;

    public CelValue Get(int slot) => values[slot];

    public object? Origin(int slot) => $"origin of {type.Fields[slot].Name}";
}

/// <summary>A list of which the rest could not be read.</summary>
internal sealed class PartOfList(UnknownFact missing, params CelValue[] items) : IListValue
{
    public int Count => items.Length;

    public UnknownFact? Incomplete => missing;

    public CelValue this[int index] => items[index];
}
