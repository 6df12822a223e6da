using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Facts.Subjects;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Core.Tests.Rules;

namespace Readiness.Core.Tests.Evaluation;

/// <summary>A plan with one data path, whose facts each test decides.</summary>
internal sealed class Estate
{
    private static readonly SourceSpan Nowhere = new SourceText("plan", "").SpanAt(0);

    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public PathFacts Path { get; init; } = new()
    {
        Name = "assets",
        Kind = "sync",
        Running = Fact<bool>.Present(true),
        Rpo = Fact<TimeSpan>.Present(TimeSpan.FromMinutes(5)),
    };

    /// <summary>Why the component's questions could not be posed.</summary>
    public NotCollected? Unasked { get; init; }

    /// <summary>What the deriver makes of it; it may throw.</summary>
    public Func<PathFacts, PathFacts> Derive { get; init; } = facts => facts;

    public bool HasDeriver { get; init; } = true;

    public IReadOnlyList<string> Scenarios { get; init; } = ["lost"];

    public Rule Rule { get; init; } = RuleText.Read(RuleText.Sound);

    public Plan Plan => new()
    {
        Name = "estate",
        Source = new SourceText("plan", ""),
        Components = [new Component("assets", "sync", Nowhere)],
        Chain = new Chain([new ChainPhase(Phase.Data, [new PathStep(null, null, "assets", null, Nowhere)], 1)]),
        Scenarios = [.. Scenarios.Select(name => new Scenario(name, [], [], Nowhere))],
    };

    public Report Judge(Func<EvaluationScope, EvaluationScope>? narrow = null, bool interrupted = false)
    {
        var collected = new CollectedFacts();
        // Any record stands for the component's own facts; the deriver below does not look at it.
        collected.Set(new CollectedComponent("assets", "sync", new ComponentFacts { Name = "assets", Kind = "sync" }, TimeSpan.Zero) { Unasked = Unasked });
        var kinds = new KindCatalogue([], HasDeriver ? [new StepDeriver("path", "sync", _ => Derive(Path), null)] : []);
        var scope = new EvaluationScope([Rule]);
        return new Scan(kinds, "test").Judge(Plan, collected, narrow?.Invoke(scope) ?? scope, Now, interrupted, CancellationToken.None);
    }
}
