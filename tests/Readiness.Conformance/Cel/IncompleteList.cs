using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>A list of which a part could not be read.</summary>
internal sealed class IncompleteList(IReadOnlyList<CelValue> items, UnknownFact rest) : IListValue
{
    public int Count => items.Count;

    public UnknownFact? Incomplete => rest;

    public CelValue this[int index] => items[index];
}
