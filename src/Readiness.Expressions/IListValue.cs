namespace Readiness.Expressions;

/// <summary>A list as expressions read it.</summary>
public interface IListValue
{
    int Count { get; }

    /// <summary>The element at a position from 0 up to <see cref="Count"/>; it may be an unknown.</summary>
    CelValue this[int index] { get; }

    /// <summary>
    /// What could not be read, when there may be more elements than these. What is found in the list counts;
    /// what would be concluded from its end (<c>all</c>, <c>size</c>, a failed <c>exists</c>) is unknown.
    /// </summary>
    UnknownFact? Incomplete => null;

    /// <summary>
    /// How many elements, from the first on, stand at the position that they have in the whole list. Fewer than
    /// <see cref="Count"/> only where something was appended to an incomplete list.
    /// </summary>
    int Positioned => Count;

    /// <summary>
    /// All elements where they stand, from a list that keeps them; empty from one that makes each when it is asked for.
    /// They are the same as those of the indexer, and macros walk over them faster.
    /// </summary>
    ReadOnlySpan<CelValue> Elements => default;
}
