using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests;

/// <summary>Adds the parts of a time up, in seconds.</summary>
internal static class TermSums
{
    public static (double Best, double Expected, double Worst) Of(FactList<TimeTerm> terms) =>
        (Sum(terms, term => term.Best), Sum(terms, term => term.Expected), Sum(terms, term => term.Worst));

    private static double Sum(FactList<TimeTerm> terms, Func<TimeTerm, Fact<TimeSpan>> part) => terms.Items.Sum(term => part(term).Value.TotalSeconds);
}
