using Readiness.Collectors.Placement;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Signals;

/// <summary>One Prometheus that a signal rests on, with the answers that it gave.</summary>
internal sealed class AskedPrometheus
{
    private readonly string _name;
    private readonly Component? _component;
    private readonly Dictionary<string, PrometheusAnswer> _answers;

    private AskedPrometheus(string name, string address, Component? component, PrometheusFacts facts)
    {
        (_name, Address, _component, Facts) = (name, address, component, facts);
        _answers = facts.Answers.Items.DistinctBy(answer => answer.Query).ToDictionary(answer => answer.Query, StringComparer.Ordinal);
    }

    public string Name => _name;

    public string Address { get; }

    public PrometheusFacts Facts { get; }

    public static AskedPrometheus Of(string name, StepContext context)
    {
        var component = context.Plan.FindComponent(name);
        var address = component?.Settings is PrometheusSettings settings && Uri.TryCreate(settings.Url, UriKind.Absolute, out var url) ? url.Authority : name;
        return new AskedPrometheus(name, address, component, context.Collected.Of<PrometheusFacts>(name) ?? PrometheusFacts.Missing(Unasked(name, component?.Kind)));
    }

    public SignalSource AsSource() => new()
    {
        Name = _name,
        Address = Address,
        Site = PlacedSite.Of(_component, Facts.Site, $"the Prometheus at {Address}"),
        Answers = Facts.Reachable,
        Trouble = Fact<string>.Absent(),
    };

    public PrometheusAnswer Answer(string query) => _answers.TryGetValue(query, out var answer)
        ? answer
        : PrometheusAnswer.Missing(query, Facts.Answers.IsNotCollected ? Facts.Answers.Why : NotCollected.NotRequested);

    /// <summary>Whether the query has a result: a vector with at least one series.</summary>
    public Fact<bool> Fires(string query)
    {
        var answer = Answer(query);
        return answer.ResultType.ValueOr("vector") == "vector"
            ? answer.Series.Map(series => series > 0)
            : Fact<bool>.Missing(NotCollectedReason.Unsupported, $"the query gives a {answer.ResultType.Value}, not a vector, so its result is never empty");
    }

    /// <summary>Whether the query has a result in the simulation; not collected when it depends on which of its selectors are meant.</summary>
    public Fact<bool> Fires(Simulation simulation)
    {
        var together = Fires(simulation.Together);
        if (!together.IsPresent || together.Value) return together;
        var singly = Verdicts.Any([together, .. simulation.Singly.Select(Fires)]);
        return singly.ValueOr(false)
            ? Fact<bool>.Missing(NotCollectedReason.Unsupported, "the query fires for one of its selectors by itself but not for all of them together")
            : singly;
    }

    /// <summary>How many series a selector finds.</summary>
    public Fact<long> Count(string instant)
    {
        var answer = Answer(MonitorQuestions.Count(instant));
        if (answer.Samples is { IsPresent: true, Items: [var counted, ..] }) return counted.Value.Map(value => (long)value);
        return answer.Series.Map(_ => 0L);
    }

    private static NotCollected Unasked(string name, string? kind) => kind is null or "prometheus"
        ? new NotCollected(NotCollectedReason.Failed, $"{name} was not asked")
        : new NotCollected(NotCollectedReason.NoCollector, $"{name} is of kind {kind}; a signal is understood when it asks a prometheus");
}
