namespace Readiness.Expressions.Regex;

/// <summary>A deterministic automaton that grows while texts are matched: linear in the text, without allocation once its states are known.</summary>
/// <remarks>Any number of threads may step through it; building a state takes a lock.</remarks>
internal sealed class Automaton
{
    // Counted in places and transitions. Beyond this the known states are dropped: a pattern whose states multiply stays linear and bounded, only slower.
    private const int MaxSize = 500_000;

    private readonly NfaProgram _program;
    private readonly Alphabet _alphabet;
    private readonly Lock _lock = new();
    private readonly PlaceSet _waiting;
    private readonly PlaceSet _reached;
    private readonly AutomatonState?[] _starts = new AutomatonState?[4];
    private readonly Dictionary<StateKey, AutomatonState> _states = [];
    private readonly bool _canStartOnAnyLine;
    private int _size;

    public Automaton(NfaProgram program)
    {
        _program = program;
        _waiting = new PlaceSet(program);
        _reached = new PlaceSet(program);
        _canStartOnAnyLine = program.Uses(Assertion.LineStart);
        List<CodePointSet> told = [.. program.Sets];
        if (program.Uses(Assertion.LineStart, Assertion.LineEnd)) told.Add(CodePointSet.Of('\n'));
        if (program.Uses(Assertion.WordBoundary, Assertion.NoWordBoundary)) told.Add(AsciiClasses.Word);
        _alphabet = new Alphabet(told);
    }

    public AutomatonState Start(Neighbour before) => Volatile.Read(ref _starts[(int)before]) ?? BuildStart(before);

    public AutomatonState Step(AutomatonState state, int codePoint)
    {
        var characterClass = _alphabet.ClassOf(codePoint);
        return state.Next(characterClass) ?? Build(state, characterClass);
    }

    public bool MatchesAtEnd(AutomatonState state) => state.MatchesAtEnd ?? BuildEnd(state);

    public static Neighbour NeighbourOf(int codePoint) =>
        codePoint == '\n' ? Neighbour.Newline : AsciiClasses.Word.Contains(codePoint) ? Neighbour.Word : Neighbour.Other;

    private AutomatonState BuildStart(Neighbour before)
    {
        lock (_lock)
        {
            _reached.Clear();
            _reached.Add(_program.Start, before, after: null);
            var start = Intern(before, isStart: true);
            Volatile.Write(ref _starts[(int)before], start);
            return start;
        }
    }

    private AutomatonState Build(AutomatonState state, int characterClass)
    {
        var codePoint = _alphabet.Representative(characterClass);
        var neighbour = NeighbourOf(codePoint);
        lock (_lock)
        {
            Decide(state, neighbour);
            var next = _waiting.IsMatch ? AutomatonState.Matched : Consume(codePoint, neighbour);
            state.Learn(characterClass, next);
            return next;
        }
    }

    private bool BuildEnd(AutomatonState state)
    {
        lock (_lock)
        {
            Decide(state, Neighbour.Edge);
            state.MatchesAtEnd = _waiting.IsMatch;
            return _waiting.IsMatch;
        }
    }

    /// <summary>Follows the assertions that were open in a state, now that what comes after it is known.</summary>
    private void Decide(AutomatonState state, Neighbour after)
    {
        _waiting.Clear();
        foreach (var place in state.Places) _waiting.Add(place, state.Before, after);
    }

    private AutomatonState Consume(int codePoint, Neighbour neighbour)
    {
        _reached.Clear();
        foreach (var place in _waiting.Open)
        {
            var instruction = _program.Instructions[place];
            if (_program.Sets[instruction.Argument].Contains(codePoint)) _reached.Add(instruction.Next, neighbour, after: null);
        }

        var isStart = _reached.IsEmpty;
        if (!_reached.IsMatch) _reached.Add(_program.Start, neighbour, after: null);
        return Intern(neighbour, isStart);
    }

    private AutomatonState Intern(Neighbour before, bool isStart)
    {
        if (_reached.IsMatch) return AutomatonState.Matched;
        if (_reached.IsEmpty && !_canStartOnAnyLine) return AutomatonState.Dead;
        if (!_reached.HasOpenAssertion) before = Neighbour.Other;
        var places = _reached.ToPlaces();
        var key = new StateKey(places, before);
        if (_states.TryGetValue(key, out var known)) return known;
        if (_size > MaxSize) Forget();
        var state = new AutomatonState(places, before, _alphabet.Count) { IsStart = isStart };
        _states.Add(key, state);
        _size += places.Length + _alphabet.Count;
        return state;
    }

    private void Forget()
    {
        _states.Clear();
        _size = 0;
        Array.Clear(_starts);
    }
}
