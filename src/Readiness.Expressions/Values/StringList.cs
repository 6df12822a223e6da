namespace Readiness.Expressions.Values;

internal sealed class StringList(IReadOnlyList<string> items) : IListValue
{
    public int Count => items.Count;

    public CelValue this[int index] => CelValue.FromString(items[index]);
}
