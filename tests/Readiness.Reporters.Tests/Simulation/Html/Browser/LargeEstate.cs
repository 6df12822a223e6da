using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;

namespace Readiness.Reporters.Tests.Simulation.Html.Browser;

/// <summary>Many components of many kinds in six sites, with a chain of eighteen steps of which some break.</summary>
internal static class LargeEstate
{
    private const int Sites = 6;
    private const int InTheChain = 30;

    private static readonly string[] Kinds = ["prometheus", "failover-monitor", "etcd", "consul-template", "aws.route53.record", "mysql", "aws.rds.cluster", "sync", "http-service", "aliyun.slb.load-balancer"];

    private static IReadOnlyList<Step> Steps { get; } =
    [
        .. Enumerable.Range(0, 3).Select(number => new SignalStep(NameOf((number * 10) + 1), Nowhere)),
        new QuorumStep(NameOf(2), Nowhere),
        .. Enumerable.Range(0, 3).Select(number => new SwitchStep(NameOf((number * 10) + 3), NameOf((number * 10) + 4), ["203.0.113.9"], Nowhere)),
        .. Enumerable.Range(0, 3).Select(number => new StartStep(NameOf((number * 10) + 8), Nowhere)),
        .. Enumerable.Range(0, 5).Select(number => new PathStep(NameOf(number * 5), NameOf((number * 5) + 6 - (number == 4 ? 5 : 0)), null, null, Nowhere)),
        .. Enumerable.Range(0, 3).Select(number => new PathStep(null, null, NameOf((number * 10) + 7), null, Nowhere)),
    ];

    /// <param name="components">At least thirty, so many the chain has.</param>
    public static SimulationReport Of(int components) => Simulations.Full with
    {
        Plan = "group-payments-and-settlement-asia-pacific",
        Map = new EstateMap(
            [.. Enumerable.Range(0, Sites).Select(number => new MappedSite(SiteOf(number), number == 5 ? SiteOf(0) : null, number % 2 == 0 ? "aliyun" : "aws", $"region-{number}-hongkong", (SiteRole)(number % 3)))],
            [.. Enumerable.Range(0, components).Select(number => new MappedComponent(NameOf(number), Kinds[number % Kinds.Length], PlaceOf(number)))],
            [.. Steps.Select(step => new MappedStep(step.Phase, step.Name, step.Names.First(), step.Names.Skip(1).FirstOrDefault()))]),
        Losses = [Simulations.Full.Losses[0] with { Run = RunOf(NameOf(0)) }],
        Matrix = new Matrix([.. Enumerable.Range(1, InTheChain).Select(number => RunOf($"{NameOf(number - 1)}, {NameOf(number)}"))]),
    };

    private static SourceSpan Nowhere => new SourceText("plan", "").SpanAt(0);

    private static string SiteOf(int number) => $"{(number % 2 == 0 ? "aliyun" : "aws")}-hongkong-zone-{number}";

    private static string NameOf(int number) => $"{Kinds[number % Kinds.Length].Replace('.', '-')}-{(number % 4 == 0 ? "of-the-settlement-service-" : "")}{number}";

    private static Placement PlaceOf(int number) => number switch
    {
        13 or 24 => Placement.Unknown(NotCollected.NotRequested),
        _ when number % 3 == 0 => Placement.Claimed(SiteOf(number % Sites)),
        _ => Placement.Proven(Fact<string>.Present(SiteOf(number % Sites))),
    };

    private static LossRun RunOf(string loss)
    {
        var phases = Steps.GroupBy(step => step.Phase).Select(phase => new PhaseRun(
            phase.Key,
            1,
            phase.Key == Phase.Switch ? Answer.No : phase.Key == Phase.Start ? Answer.Unknown : Answer.Yes,
            [.. phase.Select((step, number) => Simulations.Broken.Phases[0].Steps[0] with { Step = step, Works = phase.Key == Phase.Switch && number != 1 ? Answer.No : Answer.Yes, Causes = phase.Key == Phase.Switch && number != 1 ? Simulations.Broken.Phases[1].Steps[0].Causes : [] })],
            Simulations.Broken.Phases[0].Takes,
            Simulations.Broken.Phases[0].Begins,
            phase.Key < Phase.Switch));
        return Simulations.Broken with
        {
            Loss = new Loss(loss, [], [loss], []),
            Phases = [.. phases],
            Sites = [SiteOf(0), SiteOf(5)],
            Components = [.. Enumerable.Range(0, InTheChain).Where(number => number % Sites is 0 or 5).Select(number => new LostComponent(NameOf(number), Kinds[number % Kinds.Length], Answer.Yes, PlaceOf(number), false))],
        };
    }
}
