using Readiness.Core.Evaluation;
using Readiness.Core.Facts;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>An estate as sets of fixes would leave it. What fixes make of a step's facts is worked out once.</summary>
internal sealed class MendedEstates(Estate estate)
{
    private readonly Dictionary<(CandidateFix Fix, IFactRecord Facts), IFactRecord> _mended = new(ByReference.Instance);

    public Estate With(IReadOnlyList<CandidateFix> fixes)
    {
        var mended = estate;
        foreach (var (step, facts) in fixes.GroupBy(fix => fix.Step).Select(group => (group.Key, Mend(group.Key, group))))
            if (facts is not null)
                mended = mended.With(step, facts);
        return mended;
    }

    private IFactRecord? Mend(SubjectIdentity step, IEnumerable<CandidateFix> fixes)
    {
        if (estate.FactsOf(step) is not { } facts) return null;
        foreach (var fix in fixes)
        {
            if (!_mended.TryGetValue((fix, facts), out var changed)) _mended.Add((fix, facts), changed = fix.Apply(facts));
            facts = changed;
        }

        return facts;
    }

    // Fact records compare by value, property by property; here the same object is meant.
    private sealed class ByReference : IEqualityComparer<(CandidateFix Fix, IFactRecord Facts)>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals((CandidateFix Fix, IFactRecord Facts) x, (CandidateFix Fix, IFactRecord Facts) y) =>
            ReferenceEquals(x.Fix, y.Fix) && ReferenceEquals(x.Facts, y.Facts);

        public int GetHashCode((CandidateFix Fix, IFactRecord Facts) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Fix), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Facts));
    }
}
