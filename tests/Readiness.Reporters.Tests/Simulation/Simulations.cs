using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;

namespace Readiness.Reporters.Tests.Simulation;

/// <summary>Simulations made by hand: a chain that breaks at switch, one that works, and the losses tried in turn.</summary>
internal static class Simulations
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 14, 58, 3, TimeSpan.Zero);

    private static readonly SourceSpan Nowhere = new SourceText("plan", "").SpanAt(0);

    private static readonly Provenance Targets = new("http://10.20.0.9:9090", "GET /api/v1/targets", Now.AddSeconds(-2), TimeSpan.FromMilliseconds(12));

    private static readonly TimedPart Interval15 = new("scrape interval", Of(0, 8, 15), [Targets], null, null);

    private static readonly TimedPart Promotion = new("promotion", Of(10, 30, 120), [], "documentation of the database", null);

    private static readonly TimedPart Unseen = new("lag", Interval.Unknown, [], null, new NotCollected(NotCollectedReason.AccessDenied, "SHOW REPLICA STATUS was refused"));

    public static EstateMap Map { get; } = new(
        [
            new MappedSite("aliyun-hk", null, "aliyun", "cn-hongkong", SiteRole.Primary),
            new MappedSite("zone-a", "aliyun-hk", null, null, SiteRole.None),
            new MappedSite("aws-hk", null, "aws", "ap-east-1", SiteRole.Standby),
            new MappedSite("office", null, "onprem", null, SiteRole.None),
        ],
        [
            Proven("monitoring", "prometheus", "office"),
            Claimed("failover-monitor", "failover-monitor", "aws-hk"),
            Claimed("dns-writer", "consul-template", "aws-hk"),
            new MappedComponent("app-record", "aws.route53.record", Placement.Unknown(new NotCollected(NotCollectedReason.Undeclared, "no site"))),
            Proven("orders", "mysql", "zone-a"),
            Proven("orders-dr", "mysql", "aws-hk"),
            Claimed("assets", "sync", "aliyun-hk"),
        ],
        [
            new MappedStep(Phase.Detect, "failover-monitor", "failover-monitor", null),
            new MappedStep(Phase.Switch, "dns-writer→app-record", "dns-writer", "app-record"),
            new MappedStep(Phase.Data, "orders→orders-dr", "orders", "orders-dr"),
            new MappedStep(Phase.Data, "assets", "assets", null),
        ]);

    /// <summary>Noticed in time, never switched; one path loses too much, of the other nobody knows.</summary>
    public static LossRun Broken { get; } = RunOf(Switch(Answer.No, Interval.Never) with
    {
        Causes = [new Cause("dns-writer would be refused", false, [new Evidence("switch.permitted", "false", Targets)], [])],
        Remarks = ["its log tells of an error"],
    });

    /// <summary>The same with the switch mended; its data is not.</summary>
    public static LossRun Mended { get; } = RunOf(Switch(Answer.Yes, Of(2, 65, 135)));

    public static SimulationReport Full { get; } = new()
    {
        Plan = "hk-payments",
        Now = Now,
        Version = "0.1.0",
        Objectives = new Objectives(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)),
        Map = Map,
        Losses = [new SimulatedLoss(Broken, new Counterfactuals([new FixSet([Fix], Mended)], [], 2, false))],
        Matrix = new Matrix([Broken, Mended, Unhit]),
        Backtest = new Backtest("primary-lost", [BacktestRow.Of("detect", Of(0, 8, 15), TimeSpan.FromSeconds(40), [Interval15, Promotion])]),
    };

    /// <summary>The same report with every name and text replaced by what an attacker would write.</summary>
    public static SimulationReport Hostile(string text) => Full with
    {
        Plan = text,
        Map = new EstateMap(
            [.. Map.Sites.Select(site => site with { Provider = text })],
            [.. Map.Components.Select(component => component with { Name = component.Name + text, Kind = text })],
            [.. Map.Steps.Select(step => step with { From = step.From + text, To = step.To is null ? null : step.To + text })]),
        Losses =
        [
            new SimulatedLoss(
                Broken with
                {
                    Loss = Broken.Loss with { Name = text },
                    Components = [.. Broken.Components.Select(component => component with { Name = component.Name + text })],
                    Phases = [.. Broken.Phases.Select(phase => phase with { Steps = [.. phase.Steps.Select(step => step with { Causes = [new Cause(text, false, [], [])], Remarks = [text], Parts = [Interval15 with { Name = text, Assumed = text }] })] })],
                },
                new Counterfactuals([new FixSet([Fix with { Text = text, Rule = text }], Mended)], [], 1, false)),
        ],
    };

    public static LossRun Unhit => Broken with { Loss = new Loss("office", ["office"], [], []), CallsForFailover = Answer.No, BrokenAt = null, Next = Broken };

    public static Interval Of(int best, int expected, int worst) =>
        new(Bound.Of(TimeSpan.FromSeconds(best)), Bound.Of(TimeSpan.FromSeconds(expected)), Bound.Of(TimeSpan.FromSeconds(worst)));

    private static CandidateFix Fix => new("switch-not-permitted", Severity.Critical, new SubjectIdentity("switch", "dns-writer→app-record"), null, "Grant dns-writer exactly this change.", ["switch.permitted = true"])
    {
        Apply = facts => facts,
    };

    private static LossRun RunOf(StepRun change)
    {
        var detect = new StepRun(new SignalStep("failover-monitor", Nowhere)) { Works = Answer.Yes, Takes = Of(0, 8, 15), Parts = [Interval15] };
        var orders = new StepRun(new PathStep("orders", "orders-dr", null, null, Nowhere)) { Works = Answer.Yes, Takes = Of(10, 30, 120), Parts = [Promotion], Loses = Interval.Unknown, LossParts = [Unseen] };
        var assets = new StepRun(new PathStep(null, null, "assets", null, Nowhere)) { Works = Answer.Yes, Takes = Interval.Zero, Loses = Of(4, 1804, 3604), LossParts = [Interval15 with { Name = "gap of the schedule" }] };
        var switched = detect.Takes + change.Takes;
        var rto = switched + orders.Takes;
        return new LossRun(new Loss("primary-lost", ["aliyun-hk"], [], []))
        {
            Sites = ["aliyun-hk", "zone-a"],
            Components = [new LostComponent("orders", "mysql", Answer.Yes, Map.Components[4].Place, false), new LostComponent("app-record", "aws.route53.record", Answer.Unknown, Map.Components[3].Place, true)],
            CallsForFailover = Answer.Yes,
            Phases =
            [
                new PhaseRun(Phase.Detect, 1, Answer.Yes, [detect], detect.Takes, Interval.Zero, true),
                new PhaseRun(Phase.Switch, 1, change.Works, [change], change.Takes, detect.Takes, true),
                new PhaseRun(Phase.Data, 2, Answer.Yes, [orders, assets], orders.Takes, switched, change.Works == Answer.Yes),
            ],
            ChainWorks = change.Works,
            BrokenAt = change.Works == Answer.No ? Phase.Switch : null,
            Rto = rto,
            RtoObjective = TimeSpan.FromMinutes(10),
            RtoVerdict = ObjectiveVerdicts.Of(rto, TimeSpan.FromMinutes(10)),
            Paths = [Loss(orders), Loss(assets)],
        };
    }

    private static PathLoss Loss(StepRun step) => new(step, step.Loses!.Value, TimeSpan.FromMinutes(5), ObjectiveVerdicts.Of(step.Loses.Value, TimeSpan.FromMinutes(5)));

    private static StepRun Switch(Answer works, Interval takes) => new(new SwitchStep("dns-writer", "app-record", ["203.0.113.9"], Nowhere)) { Works = works, Takes = takes };

    private static MappedComponent Proven(string name, string kind, string site) => new(name, kind, Placement.Proven(Fact<string>.Present(site, Targets)));

    private static MappedComponent Claimed(string name, string kind, string site) => new(name, kind, Placement.Claimed(site));
}
