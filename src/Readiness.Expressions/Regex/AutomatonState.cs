namespace Readiness.Expressions.Regex;

/// <summary>A state of the lazy automaton: a set of program places, and what follows for each class of characters once it was asked.</summary>
internal sealed class AutomatonState(int[] places, Neighbour before, int classes)
{
    private readonly AutomatonState?[] _next = new AutomatonState?[classes];
    private int _matchesAtEnd;

    /// <summary>The text matches, whatever follows.</summary>
    public static AutomatonState Matched { get; } = new([], Neighbour.Other, 0) { IsFinal = true };

    /// <summary>The text cannot match, whatever follows.</summary>
    public static AutomatonState Dead { get; } = new([], Neighbour.Other, 0) { IsFinal = true };

    public ReadOnlySpan<int> Places => places;

    public Neighbour Before => before;

    /// <summary>What follows cannot change the answer.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>Nothing but the start of the pattern is under way here, so that text without its prefix can be skipped.</summary>
    public bool IsStart { get; init; }

    public AutomatonState? Next(int characterClass) => Volatile.Read(ref _next[characterClass]);

    public void Learn(int characterClass, AutomatonState next) => Volatile.Write(ref _next[characterClass], next);

    /// <summary>Null while nobody has asked.</summary>
    public bool? MatchesAtEnd
    {
        get => Volatile.Read(ref _matchesAtEnd) switch
        {
            0 => null,
            var known => known > 0,
        };
        set => Volatile.Write(ref _matchesAtEnd, value == true ? 1 : -1);
    }
}
