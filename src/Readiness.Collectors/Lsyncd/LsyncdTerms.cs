using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Lsyncd;

/// <summary>What the age of lsyncd's copy is made of. The parts add up to <see cref="LsyncdAge"/>.</summary>
internal static class LsyncdTerms
{
    private static readonly Fact<TimeSpan> Nothing = Fact<TimeSpan>.Present(TimeSpan.Zero);

    public static FactList<TimeTerm> Of(LsyncdFacts facts, Fact<TimeSpan> delay)
    {
        var run = facts.RunTime;
        // The longer of the two counts, since a change waits for its delay and for the transfer before it at the same time.
        var behind = delay.IsPresent ? run.Map(length => length > delay.Value ? length - delay.Value : TimeSpan.Zero) : delay;
        var again = delay.IsPresent ? run.Map(length => length + (delay.Value > LsyncdAge.LeastWait ? delay.Value : LsyncdAge.LeastWait)) : delay;
        return FactList<TimeTerm>.Present(
        [
            TimeTerm.Of("delay before a transfer", Nothing, delay, delay),
            TimeTerm.Of("rest of the transfer before", Nothing, behind, behind),
            TimeTerm.Always("run time", run),
            TimeTerm.Of("one failed transfer and the wait after it", Nothing, Nothing, again),
        ]);
    }
}
