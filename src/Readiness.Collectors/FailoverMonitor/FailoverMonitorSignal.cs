using Readiness.Collectors.Placement;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>What a failover monitor means as a signal: poses its query and the simulations of it to every Prometheus that it asks, and reads the answers.</summary>
/// <remarks>A monitor that asks several takes the result of any of them.</remarks>
[StepDeriver("signal", "failover-monitor")]
internal sealed class FailoverMonitorSignal : IStepDeriver<SignalFacts>, IQuestioner
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("failover-monitor", "query", "every", "confirmations", "timeout", "onError"),
        new("prometheus", "site", "reachable", "targets", "answers"),
    ];

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected)
    {
        if (step is null || component.Settings is not FailoverMonitorSettings settings) return [];
        IEnumerable<Question> questions = PromQuery.TryRead(settings.Query, out var query, out _)
            ? [new PrometheusTargets(), .. new MonitorQuestions(settings.Query, query).All.Distinct(StringComparer.Ordinal).Select(text => new PrometheusQuery(text))]
            : [new PrometheusTargets(), new PrometheusQuery(settings.Query)];
        return settings.Asks.SelectMany(asked => questions.Select(question => new PosedQuestion(asked.Name, question)));
    }

    public SignalFacts Derive(StepContext context)
    {
        var monitor = (FailoverMonitorFacts)context.Facts;
        if (context.Component.Settings is not FailoverMonitorSettings settings)
            return SignalFactsOf.Nothing(context, new NotCollected(NotCollectedReason.Failed, "the component has no settings of a failover monitor"));

        var sources = settings.Asks.Select(asked => AskedPrometheus.Of(asked.Name, context)).ToList();
        var signal = new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = PlacedSite.Claimed(context.Component),
            Query = monitor.Query,
            Sources = FactList<SignalSource>.Present([.. sources.Select(source => source.AsSource())]),
            Relays = FactList<SignalRelay>.Present([]),
            FiresNow = Verdicts.Any(sources.Select(source => source.Fires(settings.Query))),
            FiresOnSilence = SilenceReadings.Fires(monitor.OnError, "the plan does not say what the monitor makes of a Prometheus that does not answer (on-error)"),
            SilenceTerms = DetectionTerms.BySilence(monitor),
        };
        return PromQuery.TryRead(settings.Query, out var query, out var error)
            ? Simulated(signal, settings.Query, query, monitor, sources, context.Sites)
            : Unreadable(signal, error.AsReason());
    }

    private static SignalFacts Simulated(
        SignalFacts signal, string text, PromQuery query, FailoverMonitorFacts monitor, IReadOnlyList<AskedPrometheus> sources, SiteTree sites)
    {
        var questions = new MonitorQuestions(text, query);
        var firesOnDown = Verdicts.Any(sources.Select(source => source.Fires(questions.Down)));
        var watched = sources.Select(source => WatchedTargets.Of(source, query, sites)).ToList();
        var scraping = WatchedTargets.Scraping(watched);
        return signal with
        {
            Sources = FactList<SignalSource>.Present([.. sources.Select(source => source.AsSource() with { FiresOnDown = source.Fires(questions.Down) })]),
            Targets = WatchedTargets.Merge(watched),
            Selected = Verdicts.Smallest(sources.SelectMany(source => questions.Instants.Select(source.Count))),
            FiresOnAbsence = Verdicts.Any(sources.Select(source => source.Fires(questions.Absence))),
            FiresOnDown = firesOnDown,
            DetectsAtBest = DetectionTime.AtBest(query, monitor, firesOnDown),
            DetectsAtWorst = DetectionTime.AtWorst(query, monitor, firesOnDown, scraping.Map(times => times.Whole)),
            Terms = DetectionTerms.ByAnswer(query, monitor, scraping),
        };
    }

    private static SignalFacts Unreadable(SignalFacts signal, NotCollected why) => signal with
    {
        Sources = signal.Sources.IsPresent
            ? FactList<SignalSource>.Present([.. signal.Sources.Items.Select(source => source with { FiresOnDown = Fact<bool>.Missing(why) })])
            : FactList<SignalSource>.Missing(why),
        Targets = FactList<SignalTarget>.Missing(why),
        Selected = Fact<long>.Missing(why),
        FiresOnAbsence = Fact<bool>.Missing(why),
        FiresOnDown = Fact<bool>.Missing(why),
        DetectsAtBest = Fact<TimeSpan>.Missing(why),
        DetectsAtWorst = Fact<TimeSpan>.Missing(why),
        Terms = FactList<TimeTerm>.Missing(why),
    };
}
