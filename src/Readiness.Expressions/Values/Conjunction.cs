namespace Readiness.Expressions.Values;

/// <summary>Gathers answers of which one can decide: a decided one wins, then unknowns, then errors.</summary>
internal struct Conjunction
{
    private UnknownSet? _unknown;
    private CelError? _error;

    /// <summary>Every answer so far was a bool.</summary>
    public readonly bool IsDefinite => _unknown is null && _error is null;

    /// <summary>True as long as every answer was; otherwise what is in the way.</summary>
    public readonly CelValue Result =>
        _unknown is not null ? CelValue.Unknown(_unknown) : _error is not null ? CelValue.Error(_error) : CelValue.True;

    /// <summary>False when the answer is: nothing can change it any more.</summary>
    public bool Add(in CelValue answer)
    {
        if (answer.IsTrue) return true;
        if (answer.IsFalse) return false;
        AddOther(answer);
        return true;
    }

    /// <summary>Notes an answer that is no bool.</summary>
    public void AddOther(in CelValue answer)
    {
        if (answer.IsUnknown) _unknown = _unknown is null ? answer.AsUnknown : UnknownSet.Merge(_unknown, answer.AsUnknown);
        else _error ??= answer.IsError ? answer.AsError : new CelError($"no such overload: {TypeNames.Of(answer)} is not a bool");
    }

    public void AddMissing(UnknownFact? missing)
    {
        if (missing is not null) AddOther(CelValue.Unknown(missing));
    }
}
