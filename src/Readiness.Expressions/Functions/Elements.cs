using Readiness.Expressions.Values;

namespace Readiness.Expressions.Functions;

/// <summary>What the functions on lists share.</summary>
internal static class Elements
{
    public static int IndexOf(IListValue list, in CelValue element)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.Equal(list[i], element).IsTrue) return i;
        }

        return -1;
    }

    public static CelValue[] ToArray(IListValue list)
    {
        var items = new CelValue[list.Count];
        for (var i = 0; i < items.Length; i++) items[i] = list[i];
        return items;
    }

    public static CelValue ToValue(CelValue[] items) => CelValue.FromList(new ValueList(items));
}
