namespace Readiness.Expressions.Regex;

/// <summary>The program places that one character leads to, followed through splits and the assertions that can be decided already.</summary>
internal sealed class PlaceSet(NfaProgram program)
{
    private readonly bool[] _seen = new bool[program.Instructions.Length];
    private readonly List<int> _touched = [];
    private readonly List<int> _open = [];
    private readonly Stack<int> _pending = new();

    /// <summary>The end of the pattern was reached.</summary>
    public bool IsMatch { get; private set; }

    /// <summary>An assertion waits for the next character; what stands before it must not be forgotten.</summary>
    public bool HasOpenAssertion { get; private set; }

    public bool IsEmpty => _open.Count == 0;

    public void Clear()
    {
        foreach (var place in _touched) _seen[place] = false;
        _touched.Clear();
        _open.Clear();
        IsMatch = false;
        HasOpenAssertion = false;
    }

    /// <summary>Adds a place and all that it leads to without a character. <paramref name="after"/> is null while the next character is not known.</summary>
    public void Add(int place, Neighbour before, Neighbour? after)
    {
        _pending.Push(place);
        while (_pending.TryPop(out var current))
        {
            if (_seen[current]) continue;
            _seen[current] = true;
            _touched.Add(current);
            Follow(current, before, after);
        }
    }

    public IReadOnlyList<int> Open => _open;

    /// <summary>The places where a character or an undecided assertion waits, in ascending order.</summary>
    public int[] ToPlaces()
    {
        _open.Sort();
        return [.. _open];
    }

    private void Follow(int place, Neighbour before, Neighbour? after)
    {
        var instruction = program.Instructions[place];
        switch (instruction.Operation)
        {
            case Operation.Match:
                IsMatch = true;
                break;
            case Operation.Split:
                _pending.Push(instruction.Argument);
                _pending.Push(instruction.Next);
                break;
            case Operation.Assert:
                var holds = Assertions.Holds((Assertion)instruction.Argument, before, after);
                if (holds == true) _pending.Push(instruction.Next);
                if (holds is not null) break;
                HasOpenAssertion = true;
                _open.Add(place);
                break;
            default:
                _open.Add(place);
                break;
        }
    }
}
