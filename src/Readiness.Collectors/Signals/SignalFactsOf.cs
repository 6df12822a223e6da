using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Signals;

/// <summary>The facts of a signal of which nothing can be said.</summary>
internal static class SignalFactsOf
{
    public static SignalFacts Nothing(StepContext context, NotCollected why) => new()
    {
        Name = context.Step.Name,
        Kind = context.Component.Kind,
        Site = Fact<string>.Missing(why),
        Query = Fact<string>.Missing(why),
        Sources = FactList<SignalSource>.Missing(why),
        Relays = FactList<SignalRelay>.Missing(why),
        Targets = FactList<SignalTarget>.Missing(why),
        Selected = Fact<long>.Missing(why),
        FiresNow = Fact<bool>.Missing(why),
        FiresOnAbsence = Fact<bool>.Missing(why),
        FiresOnDown = Fact<bool>.Missing(why),
        FiresOnSilence = Fact<bool>.Missing(why),
        DetectsAtBest = Fact<TimeSpan>.Missing(why),
        DetectsAtWorst = Fact<TimeSpan>.Missing(why),
        Terms = FactList<TimeTerm>.Missing(why),
        SilenceTerms = FactList<TimeTerm>.Missing(why),
    };
}
