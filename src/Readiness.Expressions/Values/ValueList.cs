namespace Readiness.Expressions.Values;

internal sealed class ValueList(CelValue[] items, UnknownFact? incomplete = null) : IListValue
{
    public static readonly ValueList Empty = new([]);

    public int Count => items.Length;

    public UnknownFact? Incomplete => incomplete;

    public CelValue this[int index] => items[index];
}
