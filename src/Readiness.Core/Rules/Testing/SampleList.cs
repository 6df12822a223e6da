using Readiness.Expressions;

namespace Readiness.Core.Rules.Testing;

/// <summary>A list of a rule's test whose rest could not be read.</summary>
internal sealed class SampleList(IReadOnlyList<CelValue> items, UnknownFact rest) : IListValue
{
    public int Count => items.Count;

    public CelValue this[int index] => items[index];

    public UnknownFact? Incomplete => rest;
}
