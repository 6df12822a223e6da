using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Signals;

/// <summary>Adds the parts of a time up, so that what a signal claims and what it is made of are one number.</summary>
internal static class TermTotals
{
    public static Fact<TimeSpan> Best(IEnumerable<TimeTerm> terms) => Sum(terms.Select(term => term.Best));

    public static Fact<TimeSpan> Worst(IEnumerable<TimeTerm> terms) => Sum(terms.Select(term => term.Worst));

    // Of the first part that nobody knows, the reason; a part that does not exist adds nothing.
    private static Fact<TimeSpan> Sum(IEnumerable<Fact<TimeSpan>> parts)
    {
        var sum = TimeSpan.Zero;
        Provenance? from = null;
        foreach (var part in parts)
        {
            if (part.IsNotCollected) return part;
            sum += part.ValueOr(TimeSpan.Zero);
            from ??= part.From;
        }

        return Fact<TimeSpan>.Present(sum, from);
    }
}
