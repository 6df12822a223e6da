using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

internal enum SelectionOutcome
{
    /// <summary>There is a value; it may be an unknown.</summary>
    Found,

    /// <summary>The container says that there is none.</summary>
    Missing,

    /// <summary>The container is nothing that can be selected from.</summary>
    NoContainer,
}

/// <summary>Looks a field or element up in a known value of whatever kind.</summary>
internal static class Selection
{
    public static string AbsentMessage(string field) => $"{field} is absent; guard it with has() or .?";

    public static SelectionOutcome Field(in CelValue container, string field, out CelValue value)
    {
        if (container.Kind == CelKind.Map) return Entry(container.AsMap, CelValue.FromString(field), out value);
        value = default;
        if (container.Kind != CelKind.Struct) return SelectionOutcome.NoContainer;
        var record = container.AsStruct;
        var slot = record.Type.SlotOf(field);
        if (slot < 0) return SelectionOutcome.NoContainer;
        value = record.Get(slot);
        return value.Kind == CelKind.Absent ? SelectionOutcome.Missing : SelectionOutcome.Found;
    }

    public static SelectionOutcome Element(in CelValue container, in CelValue index, out CelValue value)
    {
        if (container.Kind == CelKind.Map) return Entry(container.AsMap, index, out value);
        if (container.Kind != CelKind.List || !TryPosition(index, out var position))
        {
            value = default;
            return SelectionOutcome.NoContainer;
        }

        var list = container.AsList;
        if (position >= 0 && position < list.Positioned)
        {
            value = list[(int)position];
            return SelectionOutcome.Found;
        }

        value = list.Incomplete is { } rest && position >= 0 ? CelValue.Unknown(rest) : default;
        return value.IsUnknown ? SelectionOutcome.Found : SelectionOutcome.Missing;
    }

    private static SelectionOutcome Entry(IMapValue map, in CelValue key, out CelValue value)
    {
        if (map.TryGet(key, out value)) return value.Kind == CelKind.Absent ? SelectionOutcome.Missing : SelectionOutcome.Found;
        if (map.Incomplete is not { } rest) return SelectionOutcome.Missing;
        value = CelValue.Unknown(rest);
        return SelectionOutcome.Found;
    }

    private static bool TryPosition(in CelValue index, out long position)
    {
        var normal = KeyComparer.Normalize(index);
        position = normal.Kind == CelKind.Int ? normal.Bits : long.MaxValue;
        return normal.Kind is CelKind.Int or CelKind.Uint;
    }
}
