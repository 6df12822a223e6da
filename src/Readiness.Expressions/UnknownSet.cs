namespace Readiness.Expressions;

/// <summary>The facts that an answer would have needed: each once, ordered by path.</summary>
public sealed class UnknownSet
{
    private readonly UnknownFact[] _facts;

    public UnknownSet(IEnumerable<UnknownFact> facts)
    {
        _facts = [.. facts.Distinct().OrderBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Reason, StringComparer.Ordinal).ThenBy(f => f.Detail, StringComparer.Ordinal)];
        if (_facts.Length == 0) throw new ArgumentException("An unknown needs at least one fact.", nameof(facts));
    }

    public UnknownSet(UnknownFact fact) => _facts = [fact];

    public IReadOnlyList<UnknownFact> Facts => _facts;

    public static UnknownSet Merge(UnknownSet left, UnknownSet right) =>
        ReferenceEquals(left, right) || left.Contains(right) ? left : new UnknownSet(left._facts.Concat(right._facts));

    public static UnknownSet Merge(params ReadOnlySpan<UnknownSet> sets)
    {
        var merged = sets[0];
        for (var i = 1; i < sets.Length; i++) merged = Merge(merged, sets[i]);
        return merged;
    }

    internal bool ComesBefore(UnknownSet other) => string.CompareOrdinal(_facts[0].Path, other._facts[0].Path) < 0;

    private bool Contains(UnknownSet other) => other._facts.Length == 1 && Array.IndexOf(_facts, other._facts[0]) >= 0;

    public override string ToString() => string.Join(", ", _facts.Select(f => f.Path));
}
