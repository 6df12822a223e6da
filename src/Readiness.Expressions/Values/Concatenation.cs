namespace Readiness.Expressions.Values;

internal static class Concatenation
{
    public static IListValue Of(IListValue left, IListValue right)
    {
        if (right is { Count: 0, Incomplete: null }) return left;
        if (left is { Count: 0, Incomplete: null }) return right;
        var items = new CelValue[left.Count + right.Count];
        for (var i = 0; i < left.Count; i++) items[i] = left[i];
        for (var i = 0; i < right.Count; i++) items[left.Count + i] = right[i];
        var positioned = left.Incomplete is null ? left.Count + right.Positioned : left.Positioned;
        return new ValueList(items, left.Incomplete ?? right.Incomplete, positioned);
    }
}
