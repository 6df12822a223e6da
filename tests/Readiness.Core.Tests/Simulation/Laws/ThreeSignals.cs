using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;

namespace Readiness.Core.Tests.Simulation.Laws;

/// <summary>An estate with three signals, of which so many must be given.</summary>
internal static class ThreeSignals
{
    private static readonly SourceSpan Nowhere = new SourceText("plan", "").SpanAt(0);

    public static Estate Of(Worlds world, Worlds second, Worlds third, int need)
    {
        string[] names = ["watcher", "watcher-2", "watcher-3"];
        var steps = names.Select(name => (Step)new SignalStep(name, Nowhere)).ToList();
        var chain = new Chain([new ChainPhase(Phase.Detect, steps, need), .. world.Chain.Phases.Skip(1)]);
        var estate = new Estate(world.Plan with { Chain = chain }, new Dictionary<SubjectIdentity, StepState>(), world.Places);
        estate = names.Zip([world, second, third]).Aggregate(estate, (whole, signal) =>
            whole.With(new SubjectIdentity("signal", signal.First), signal.Second.Signal with { Name = signal.First }));
        return estate
            .With(new SubjectIdentity("quorum", "voters"), world.Quorum)
            .With(new SubjectIdentity("switch", "actor→record"), world.Switch)
            .With(new SubjectIdentity("start", "service"), world.Start)
            .With(new SubjectIdentity("path", "orders→orders-dr"), world.Path);
    }
}
