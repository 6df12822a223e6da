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

/// <summary>The truth table of a phase in which fewer steps are needed than there are.</summary>
public sealed class SparesTests
{
    private static readonly SourceSpan Nowhere = new SourceText("plan", "").SpanAt(0);

    private static readonly Rule Once = RuleText.Read(RuleText.Sound);

    private static readonly Rule PerScenario = RuleText.Read(RuleText.Sound
        .Replace("subject: path", "subject: path\nper: scenario", StringComparison.Ordinal)
        .Replace("expect: path.running", "expect: path.running || scenario.name == path.kind", StringComparison.Ordinal));

    private static readonly Rule OfThePlan = RuleText.Read(RuleText.Sound
        .Replace("id: path-stopped", "id: plan-nameless", StringComparison.Ordinal)
        .Replace("subject: path\nwhen: has(path.rpo)\nexpect: path.running", "subject: plan\nexpect: plan.name != 'estate'", StringComparison.Ordinal)
        .Replace("{path.name} is {path.trouble}", "x", StringComparison.Ordinal)
        .Replace("Start {path.name}.", "x", StringComparison.Ordinal), out _, "rules/data/plan-nameless.yaml")!;

    // p: passes everything; f: a rule fails; u: a fact was not collected; n: no rule applies.
    [Theory]
    [InlineData(1, "pp", Verdict.Ready)]
    [InlineData(1, "pf", Verdict.Ready)]
    [InlineData(1, "fp", Verdict.Ready)]
    [InlineData(1, "pff", Verdict.Ready)]
    [InlineData(1, "ff", Verdict.NotReady)]
    [InlineData(1, "pu", Verdict.CannotTell)]
    [InlineData(1, "pn", Verdict.CannotTell)]
    [InlineData(1, "fu", Verdict.NotReady)]
    [InlineData(1, "fn", Verdict.NotReady)]
    [InlineData(1, "uu", Verdict.CannotTell)]
    [InlineData(1, "pfu", Verdict.CannotTell)]
    [InlineData(2, "pf", Verdict.NotReady)]
    [InlineData(2, "ppf", Verdict.Ready)]
    [InlineData(2, "pff", Verdict.NotReady)]
    [InlineData(2, "puf", Verdict.NotReady)]
    public void Judge_FewerStepsNeededThanThereAre_FollowsTheTruthTable(int need, string steps, Verdict expected) =>
        Assert.Equal(expected, Judge(need, steps, Once).Verdict);

    [Fact]
    public void Judge_BrokenSpare_IsStillAFinding()
    {
        var report = Judge(1, "pf", Once);

        var spare = Assert.Single(report.Findings, finding => finding.Outcome == Outcome.Fail);
        Assert.True(spare.IsSpare);
        Assert.Equal([Outcome.Pass, Outcome.Fail], report.Chain[0].Steps.Select(step => step.State));
        Assert.Equal((Outcome.Pass, ExitCode.Ready), (report.Chain[0].State, ExitCode.Of(report)));
    }

    [Fact]
    public void Judge_BrokenSpareOfAHarmfulState_IsNotReady() =>
        Assert.Equal(Verdict.NotReady, Judge(1, "pf", Once with { IsHarmful = true }).Verdict);

    [Fact]
    public void Judge_FailOfThePlanItself_IsNeverExcused() =>
        Assert.Equal(Verdict.NotReady, Judge(1, "pf", Once, OfThePlan).Verdict);

    // The kind of a step names the scenario in which it works in spite of standing still.
    [Theory]
    [InlineData("first", "second", Verdict.Ready)]
    [InlineData("first", "first", Verdict.NotReady)]
    public void Judge_StepsThatWorkInDifferentScenarios_CoverEachOther(string one, string other, Verdict expected)
    {
        var report = Judge(1, [Facts('f') with { Kind = one }, Facts('f') with { Kind = other }], [PerScenario], ["first", "second"]);

        Assert.Equal(expected, report.Verdict);
        Assert.Equal(expected == Verdict.Ready ? Outcome.Pass : Outcome.Fail, report.Chain[0].State);
    }

    [Fact]
    public void Judge_FailInOneOfTwoScenariosWithoutAnotherWholeStep_IsNotReady() =>
        Assert.Equal(Verdict.NotReady, Judge(1, [Facts('f') with { Kind = "first" }, Facts('u')], [PerScenario], ["first", "second"]).Verdict);

    [Fact]
    public void Judge_RulesLeftOut_ExcusesNothing() =>
        Assert.Equal(Verdict.NotReady, Judge(1, [Facts('p'), Facts('f')], [Once], ["lost"], scope => scope with { RulesLeftOut = true }).Verdict);

    private static Report Judge(int need, string steps, params Rule[] rules) => Judge(need, [.. steps.Select(Facts)], rules, ["lost"]);

    private static Report Judge(int need, IReadOnlyList<PathFacts> steps, IReadOnlyList<Rule> rules, IReadOnlyList<string> scenarios, Func<EvaluationScope, EvaluationScope>? narrow = null)
    {
        var collected = new CollectedFacts();
        for (var i = 0; i < steps.Count; i++) collected.Set(new CollectedComponent($"c{i}", "sync", new ComponentFacts { Name = $"c{i}", Kind = "sync" }, TimeSpan.Zero));
        var plan = new Plan
        {
            Name = "estate",
            Source = new SourceText("plan", ""),
            Components = [.. steps.Select((_, i) => new Component($"c{i}", "sync", Nowhere))],
            Chain = new Chain([new ChainPhase(Phase.Data, [.. steps.Select((_, i) => new PathStep(null, null, $"c{i}", null, Nowhere))], need)]),
            Scenarios = [.. scenarios.Select(name => new Scenario(name, [], [], Nowhere))],
        };
        var kinds = new KindCatalogue([], [new StepDeriver("path", "sync", context => steps[int.Parse(context.Step.Name[1..], System.Globalization.CultureInfo.InvariantCulture)], null)]);
        var scope = new EvaluationScope(rules);
        return new Scan(kinds, "test").Judge(plan, collected, narrow?.Invoke(scope) ?? scope, Estate.Now, false, CancellationToken.None);
    }

    private static PathFacts Facts(char state) => new()
    {
        Name = "path",
        Kind = "sync",
        Running = state == 'u' ? Fact<bool>.Missing(NotCollectedReason.Timeout, "late") : Fact<bool>.Present(state != 'f'),
        Trouble = Fact<string>.Present("stopped"),
        Rpo = state == 'n' ? Fact<TimeSpan>.Absent() : Fact<TimeSpan>.Present(TimeSpan.FromMinutes(5)),
    };
}
