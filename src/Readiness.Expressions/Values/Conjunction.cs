namespace Readiness.Expressions.Values;

/// <summary>Gathers answers of which all must be true: false decides, then unknowns, then errors.</summary>
internal struct Conjunction
{
    private UnknownSet? _unknown;
    private CelError? _error;

    public readonly CelValue Result =>
        _unknown is not null ? CelValue.Unknown(_unknown) : _error is not null ? CelValue.Error(_error) : CelValue.True;

    /// <summary>False when the answer is: nothing can change it any more.</summary>
    public bool Add(in CelValue answer)
    {
        if (answer.IsTrue) return true;
        if (answer.IsFalse) return false;
        if (answer.IsUnknown) _unknown = _unknown is null ? answer.AsUnknown : UnknownSet.Merge(_unknown, answer.AsUnknown);
        else _error ??= answer.IsError ? answer.AsError : new CelError($"no such overload: {TypeNames.Of(answer)} is not a bool");
        return true;
    }

    public void AddMissing(UnknownFact? missing)
    {
        if (missing is not null) Add(CelValue.Unknown(missing));
    }
}
