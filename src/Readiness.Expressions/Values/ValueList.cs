namespace Readiness.Expressions.Values;

internal sealed class ValueList(CelValue[] items, UnknownFact? incomplete = null, int? positioned = null) : IListValue
{
    public static readonly ValueList Empty = new([]);

    public int Count => items.Length;

    public UnknownFact? Incomplete => incomplete;

    public int Positioned => positioned ?? items.Length;

    public ReadOnlySpan<CelValue> Elements => items;

    public CelValue this[int index] => items[index];
}
