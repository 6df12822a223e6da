namespace Readiness.Expressions.Evaluation;

/// <summary>Finds what was not collected in lists and maps that a function wants whole.</summary>
internal static class Partial
{
    /// <summary>Functions refuse to read more elements than these.</summary>
    private const int MostElements = 1_000_000;

    public static UnknownSet? In(scoped ReadOnlySpan<CelValue> arguments)
    {
        UnknownSet? missing = null;
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Kind == CelKind.List) missing = Merge(missing, OfList(argument.AsList));
            else if (argument.Kind == CelKind.Map) missing = Merge(missing, OfMap(argument.AsMap));
        }

        return missing;
    }

    private static UnknownSet? OfList(IListValue list)
    {
        var budget = MostElements;
        return OfList(list, ref budget);
    }

    private static UnknownSet? OfList(IListValue list, ref int budget)
    {
        var missing = list.Incomplete is { } rest ? new UnknownSet(rest) : null;
        for (var i = 0; i < list.Count && --budget > 0; i++)
        {
            var element = list[i];
            if (element.IsUnknown) missing = Merge(missing, element.AsUnknown);
            else if (element.Kind == CelKind.List) missing = Merge(missing, OfList(element.AsList, ref budget));
        }

        return missing;
    }

    public static UnknownSet? OfMap(IMapValue map)
    {
        var missing = map.Incomplete is { } rest ? new UnknownSet(rest) : null;
        for (var i = 0; i < map.Count; i++)
        {
            var value = map.ValueAt(i);
            if (value.IsUnknown) missing = Merge(missing, value.AsUnknown);
        }

        return missing;
    }

    private static UnknownSet? Merge(UnknownSet? left, UnknownSet? right) =>
        left is null ? right : right is null ? left : UnknownSet.Merge(left, right);
}
