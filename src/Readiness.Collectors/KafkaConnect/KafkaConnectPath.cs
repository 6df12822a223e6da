using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>Connectors as the way by which data reaches the standby: their states from the workers, their lag from the Prometheus components of the plan.</summary>
[StepDeriver("path", "kafka-connect")]
internal sealed class KafkaConnectPath : IStepDeriver<PathFacts>, IQuestioner
{
    // More silence than so many heartbeats is a lost source.
    private const int MissedHeartbeats = 3;

    public IReadOnlyList<FactsRead> Reads { get; } = [new("kafka-connect", "site", "connectors"), new("prometheus", "site", "reachable", "targets", "answers")];

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected)
    {
        if (step is null || component.Settings is not KafkaConnectSettings settings) return [];
        IReadOnlyList<Question> questions = [.. MeasuredLag.Queries(settings).Distinct(StringComparer.Ordinal).Select(text => new PrometheusQuery(text))];
        return questions.Count == 0 ? [] : settings.Asks.SelectMany(asked => questions.Prepend(new PrometheusTargets()).Select(question => new PosedQuestion(asked.Name, question)));
    }

    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var facts = (KafkaConnectFacts)context.Facts;
        var settings = context.Component.Settings as KafkaConnectSettings ?? new KafkaConnectSettings { Url = "", Connector = "" };
        var measured = new MeasuredLag(settings, context);
        var source = facts.Connectors.Items.FirstOrDefault(connector => connector.Role == "source");
        var trouble = ConnectTrouble.Read(facts.Connectors, measured.Connected);
        var (lag, sinkLag) = (Standing(trouble, measured.Source), Standing(trouble, measured.Sink));
        var terms = ConnectTerms.Of(settings, source, lag, sinkLag, measured.Sampling());
        var age = sinkLag.IsAbsent || !lag.IsPresent ? lag : sinkLag.Map(more => lag.Value + more);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, trouble.From),
            Trouble = trouble,
            Age = age,
            AgeBelievable = BelievableOf(trouble, age, source, measured),
            ExpectedAge = ConnectTerms.Sum(terms, term => term.Expected),
            WorstAge = ConnectTerms.Sum(terms, term => term.Worst),
            Schedule = Fact<string>.Absent(),
            LastSuccess = age.Map(old => context.Now - old),
            Site = SiteOf(facts, context),
            CopySite = Declared(settings.CopySite, $"the plan does not say where the copy of {context.Component.Name} lies: give it copy-site"),
            SourceSite = Declared(settings.SourceSite, $"the plan does not say where the data of {context.Component.Name} lies: give it source-site"),
            // A sink writes to what takes writes already; what lies in Kafka is read from there.
            CopyWritable = Fact<bool>.Absent(),
            Terms = terms,
            PromotionTerms = FactList<TimeTerm>.Absent(),
        };
    }

    // The lag of what does not run stands still, and looks best the longer it does.
    private static Fact<TimeSpan> Standing(Fact<string> trouble, Fact<TimeSpan> lag) =>
        trouble.IsPresent && !lag.IsAbsent ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"the lag says nothing while the path stands: {trouble.Value}") : lag;

    private static Fact<bool> BelievableOf(Fact<string> trouble, Fact<TimeSpan> age, KafkaConnector? source, MeasuredLag measured)
    {
        if (trouble.IsPresent) return Fact<bool>.Present(false, trouble.From);
        if (trouble.IsNotCollected) return Fact<bool>.Missing(trouble.Why);
        if (!age.IsPresent) return age.Map(_ => false);
        if (!measured.Connected.IsPresent) return measured.Connected;
        if (source is null || source.HeartbeatInterval.IsNotCollected) return Fact<bool>.Missing(source?.HeartbeatInterval.Why ?? NotCollected.NotRequested);
        if (source.HeartbeatInterval.IsAbsent)
            return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{source.Name} sends no heartbeats (heartbeat.interval.ms), so a lag that stands still cannot be told from a database at rest");
        return measured.SinceLastEvent.Map(silence => silence <= MissedHeartbeats * source.HeartbeatInterval.Value);
    }

    private static Fact<string> SiteOf(KafkaConnectFacts facts, StepContext context)
    {
        var workers = facts.Connectors.Items.SelectMany(connector => connector.Tasks.Items).Select(task => task.WorkerSite).Where(site => !site.IsAbsent).ToList();
        foreach (var site in workers)
            if (site.IsNotCollected || site.Value != workers[0].ValueOr(""))
                return site.IsNotCollected ? site : Fact<string>.Missing(NotCollectedReason.Unsupported, $"the tasks of {context.Component.Name} run in several sites");
        return workers.Count > 0 ? workers[0] : PlacedSite.Of(context.Component, facts.Site, $"the address of {context.Component.Name}");
    }

    private static Fact<string> Declared(string? site, string otherwise) => site is null ? Fact<string>.Missing(NotCollectedReason.Undeclared, otherwise) : Fact<string>.Present(site);
}
