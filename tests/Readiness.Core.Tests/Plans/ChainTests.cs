using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Plans;

public sealed class ChainTests
{
    [Theory]
    [InlineData("any", 1)]
    [InlineData("all", 3)]
    [InlineData("2", 2)]
    public void Read_Need_SaysHowManyStepsAreEnough(string need, int expected)
    {
        var plan = PlanText.Good(Read($"data: {{ need: {need}, steps: [ {{ by: a }}, {{ by: b }}, {{ from: orders, to: orders-dr }} ] }}"));

        Assert.Equal(expected, Assert.Single(plan.Chain.Phases).Need);
    }

    [Fact]
    public void Read_DataWithoutNeed_NeedsEveryPath()
    {
        var plan = PlanText.Good(Read("data: [ { by: a }, { from: orders, to: orders-dr } ]"));

        Assert.Equal(2, Assert.Single(plan.Chain.Phases).Need);
    }

    [Fact]
    public void Read_OneStepWithoutList_IsAPhase()
    {
        var step = Assert.Single(PlanText.Good(Read("switch: { by: a, change: b, to: 203.0.113.9 }")).Chain.Steps);

        Assert.Equal(["203.0.113.9"], Assert.IsType<SwitchStep>(step).To);
        Assert.Equal("a→b", step.Name);
    }

    [Fact]
    public void Read_ActorThatSteersByItself_IsAStepOfItsOwnName()
    {
        var step = Assert.IsType<SwitchStep>(Assert.Single(PlanText.Good(Read("switch: { by: lb }")).Chain.Steps));

        Assert.Equal(("lb", "lb"), (step.Name, step.By));
        Assert.Null(step.Change);
        Assert.Equal(["lb"], step.Names);
    }

    [Theory]
    [InlineData("detect: [ { signal: montior } ]", "montior", "'signal' in a step of phase 'detect' names 'montior', and there is no such component (did you mean monitor?)")]
    [InlineData("detect: [ { signal: orders } ]", "{ signal", "'orders' is a mysql, which cannot be a signal (kinds that can: failover-monitor)")]
    [InlineData("switch: [ { by: writer, change: monitor, to: x } ]", "{ by", "'writer' cannot change 'monitor', which is a failover-monitor (a consul-template changes a component of the kind aws.route53.record)")]
    [InlineData("switch: [ { by: writer } ]", "{ by", "a step of phase 'switch' does not say what 'writer' changes (add change: with the component that is changed)")]
    [InlineData("switch: [ { by: lb, change: b } ]", "{ by", "'lb' is a haproxy, which steers users by itself and does not change 'b' (leave out change)")]
    [InlineData("switch: [ { by: orders, change: b } ]", "{ by", "'orders' is a mysql, which cannot be a switch (kinds that can: consul-template, haproxy)")]
    [InlineData("detect: []", "[]", "phase 'detect' has no steps (name one, or leave the phase out)")]
    [InlineData("detect: [ monitor ]", "monitor ]", "a step of phase 'detect' must be a mapping of keys to values, not text")]
    [InlineData("detect: [ { signal: monitor }, { signal: monitor } ]", "{ signal: monitor } ]", "step 'monitor' is written twice in phase 'detect' (keep one of them)")]
    [InlineData("detect: { need: 3, steps: [ { signal: monitor } ] }", "3", "'need' in phase 'detect' must be any, all or a number of steps from 1 to 1")]
    [InlineData("data: [ { from: orders } ]", "{ from", "a step of phase 'data' must say either from and to, or by (write { from: orders, to: orders-dr } for replication, { by: assets } for a job)")]
    [InlineData("data: [ { from: orders, to: orders-dr, by: a } ]", "{ from", "a step of phase 'data' must say either from and to, or by (write { from: orders, to: orders-dr } for replication, { by: assets } for a job)")]
    [InlineData("data: [ { by: a, rpo: 30 } ]", "30", "'rpo' in a step of phase 'data': a duration needs a unit: 30s")]
    public void Read_Mistake_SaysWhereAndWhat(string phase, string at, string expected) => Assert.Equal(expected, PlanText.Mistake(Read(phase), at));

    [Fact]
    public void Read_KeysOfAnotherPhase_NameThoseOfThisOne() =>
        Assert.Equal(
            ["a step of phase 'detect' has no 'signal'", "unknown key 'service' in a step of phase 'detect'"],
            Read("detect: [ { service: orders } ]").Diagnostics.Select(mistake => mistake.Message));

    [Theory]
    [InlineData("lost: { lose: [] }", "[]", "'lose' in scenario 'lost' is an empty list (name at least one)")]
    [InlineData("lost: { lose: [hk, dr2] }", "dr2", "there is no site or component 'dr2' that could be lost (did you mean dr?)")]
    [InlineData("lost: {}", "lost", "scenario 'lost' has no 'lose' (add lose:)")]
    public void Read_BadScenario_SaysWhereAndWhat(string scenario, string at, string expected) =>
        Assert.Equal(expected, PlanText.Mistake(PlanText.Read(scenarios: "scenarios:\n  " + scenario), at));

    [Fact]
    public void Read_ScenarioOfSitesAndComponents_TellsThemApart()
    {
        var scenario = Assert.Single(PlanText.Good(PlanText.Read(scenarios: "scenarios:\n  lost: { lose: [hk, orders] }")).Scenarios);

        Assert.Equal(["hk"], scenario.LostSites);
        Assert.Equal(["orders"], scenario.LostComponents);
    }

    [Fact]
    public void Read_LostNameOfSiteAndComponent_IsAmbiguous() =>
        Assert.StartsWith(
            "'hk' is both a site and a component",
            PlanText.Mistake(PlanText.Read(components: PlanText.Components + "\n  hk: { kind: thing }"), "hk]"),
            StringComparison.Ordinal);

    private static PlanReading Read(string phase) =>
        PlanText.Read(chain: "chain:\n  " + phase, components: PlanText.Components + "\n  a: { kind: sync-job }\n  b: { kind: record }\n  writer: { kind: consul-template }\n  lb: { kind: haproxy }\n");
}
