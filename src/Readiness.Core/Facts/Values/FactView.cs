using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>Facts as values of the expression language; called by the generated half of fact records.</summary>
public static partial class FactView
{
    /// <summary>A leaf that is not present: absent, else unknown.</summary>
    /// <param name="path">Where it stands: <c>mysql.lag</c>.</param>
    public static CelValue Missing<T>(Fact<T> fact, string path) => fact.IsAbsent ? CelValue.Absent : Missing(fact.Why, path);

    private static CelValue Missing(NotCollected why, string path) => CelValue.Unknown(UnknownOf(why, path));

    /// <summary>A list without copying it; its view is made once.</summary>
    /// <param name="convert">An item as a value; the same function for the same path.</param>
    public static CelValue Of<T>(FactList<T> list, string path, Func<T, CelValue> convert) => list.State switch
    {
        FactState.Present => CelValue.FromList(list.Content!.ViewAs(path, convert)),
        FactState.Absent => CelValue.Absent,
        _ => Missing(list.Why, path),
    };

    /// <summary>A list that is always known with its record.</summary>
    public static CelValue Of<T>(IReadOnlyList<T> items, string path, Func<T, CelValue> convert) => CelValue.FromList(new ListView<T>(path, items, convert));

    /// <summary>A map without copying it; its view is made once.</summary>
    public static CelValue Of(FactMap map, string path) => map.State switch
    {
        FactState.Present => CelValue.FromMap(map.View!),
        FactState.Absent => CelValue.Absent,
        _ => Missing(map.Why, path),
    };

    internal static UnknownFact UnknownOf(NotCollected why, string path) => new(path, why.Reason.ToString(), why.Detail);
}
