using Microsoft.Extensions.Time.Testing;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Collecting;

/// <summary>A run over pumps, with a clock that stands until it is moved.</summary>
internal sealed class PumpRun
{
    private static readonly SourceText Source = new("plan.yaml", "");

    public FakeTimeProvider Time { get; } = new();

    public PumpCollector Collector { get; } = new();

    public CollectionLimits Limits { get; init; } = CollectionLimits.Default;

    public Dictionary<string, string> Secrets { get; } = [];

    public IProgress<CollectionEvent>? Progress { get; set; }

    public CollectionOrder Order { get; set; } = new(PlanOf("a"));

    public KindCatalogue Kinds => new([new ComponentKind<PumpSettings, PumpFacts>("pump", "Pumps.", () => Collector)], []);

    public static SourceSpan Nowhere => Source.SpanAt(0);

    public static Plan PlanOf(params string[] components) => new()
    {
        Name = "p",
        Source = Source,
        Components = [.. components.Select(name => new Component(name, "pump", Nowhere) { Settings = new PumpSettings() })],
    };

    public Task<CollectionResult> StartAsync(CancellationToken interrupt = default) =>
        new CollectionRunner(Kinds, Time, Limits, secret => Secrets.GetValueOrDefault(secret.Name)).RunAsync(Order, Progress, interrupt);

    public static PosedQuestion Ask(string component, string text) => new(component, new PumpQuestion(text));

    public static PosedQuestion Imply(string identity, string text) => new(identity, new PumpQuestion(text), new ImpliedComponent("pump", new PumpSettings()));

    public static NotCollected WhyOf(CollectionResult result, string component) => result.Facts.Of<PumpFacts>(component)!.Says.Why;

    public static IReadOnlyList<string> AnswersOf(CollectionResult result, string component)
    {
        var answers = result.Facts.Of<PumpFacts>(component)!.Answers;
        return answers.IsPresent ? answers.Items : throw new InvalidOperationException(answers.Why.ToString());
    }

    /// <summary>Lets work that was started on the pool reach its next wait.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }
}
