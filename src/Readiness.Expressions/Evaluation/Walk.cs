using System.Runtime.CompilerServices;

namespace Readiness.Expressions.Evaluation;

/// <summary>A list or a map as a macro walks over it.</summary>
internal readonly ref struct Walk
{
    private readonly IListValue? _list;
    private readonly IMapValue? _map;

    private Walk(IListValue? list, IMapValue? map)
    {
        _list = list;
        _map = map;
        if (list is not null) Elements = list.Elements;
        Count = list?.Count ?? map!.Count;
    }

    public int Count { get; }

    /// <summary>The elements where they stand; empty when they are made one by one.</summary>
    public ReadOnlySpan<CelValue> Elements { get; }

    public bool IsMap => _map is not null;

    public UnknownFact? Incomplete => _list is not null ? _list.Incomplete : _map!.Incomplete;

    /// <summary>How many steps, from the first on, stand at their position in the whole list.</summary>
    public int Positioned => _list?.Positioned ?? Count;

    public static bool TryOver(scoped in CelValue range, out Walk walk)
    {
        walk = range.Kind switch
        {
            CelKind.List => new Walk(Unsafe.As<IListValue>(range.Reference!), null),
            CelKind.Map => new Walk(null, range.AsMap),
            _ => default,
        };
        return range.Kind is CelKind.List or CelKind.Map;
    }

    /// <summary>The element of a list, the key of a map.</summary>
    public CelValue Single(int step) => _list is not null ? _list[step] : Key(step);

    /// <summary>The index in a list, the key of a map.</summary>
    public CelValue First(int step) => _list is not null ? Position(_list, step) : Key(step);

    /// <summary>The element of a list, the value of a map.</summary>
    public CelValue Second(int step) => _list is not null ? _list[step] : _map!.ValueAt(step);

    private static CelValue Position(IListValue list, int step) =>
        step < list.Positioned || list.Incomplete is not { } rest ? CelValue.FromInt(step) : CelValue.Unknown(rest);

    /// <summary>Not even the presence of an entry is known whose value is not.</summary>
    private CelValue Key(int step)
    {
        var value = _map!.ValueAt(step);
        return value.IsUnknown ? value : _map.KeyAt(step);
    }
}
