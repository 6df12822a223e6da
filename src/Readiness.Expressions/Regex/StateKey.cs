namespace Readiness.Expressions.Regex;

/// <summary>Identity of an automaton state: the places, and the neighbour when an open assertion will ask for it.</summary>
internal readonly struct StateKey(int[] places, Neighbour before) : IEquatable<StateKey>
{
    private readonly int[] _places = places;
    private readonly Neighbour _before = before;

    public bool Equals(StateKey other) => _before == other._before && _places.AsSpan().SequenceEqual(other._places);

    public override bool Equals(object? obj) => obj is StateKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = (int)_before;
        foreach (var place in _places) hash = (hash * 31) + place;
        return hash;
    }
}
