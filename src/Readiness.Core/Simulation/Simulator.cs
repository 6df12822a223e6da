using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation;

/// <summary>Walks the failover chain of an estate after a loss. Pure: the same estate and loss give the same run.</summary>
/// <remarks>
/// The phases come one after the other, the steps of a phase run side by side. The time to recovery ends with the last phase: users reach the standby, it
/// serves, and its data takes writes. Work that a phase could do ahead of its turn is not counted in its favour.
/// </remarks>
public static class Simulator
{
    public static LossRun Run(Estate estate, Loss loss)
    {
        var run = Walk(estate, loss);
        return run.CallsForFailover == Answer.No ? run with { Next = Walk(estate, Loss.Of(loss, Loss.OfPrimary(estate.Plan))) } : run;
    }

    private static LossRun Walk(Estate estate, Loss loss)
    {
        var world = new LostWorld(estate, loss);
        var phases = Phases(estate, world);
        var (rto, objective) = (phases.Count == 0 ? Interval.Unknown : phases[^1].Ends, estate.Plan.Objectives.Rto);
        return new LossRun(loss)
        {
            Sites = [.. world.Sites],
            Components = [.. Components(estate, world)],
            CallsForFailover = world.CallsForFailover(),
            Phases = phases,
            ChainWorks = Answers.All(phases.Select(phase => phase.Works)),
            BrokenAt = phases.FirstOrDefault(phase => phase.Works == Answer.No)?.Phase,
            Rto = rto,
            RtoObjective = objective,
            RtoVerdict = ObjectiveVerdicts.Of(rto, objective),
            Paths = [.. phases.Where(phase => phase.Phase == Phase.Data).SelectMany(phase => phase.Steps).Select(step => PathOf(estate, step))],
        };
    }

    private static List<PhaseRun> Phases(Estate estate, LostWorld world)
    {
        var phases = new List<PhaseRun>();
        var (begins, isReached) = (Interval.Zero, true);
        foreach (var phase in estate.Plan.Chain.Phases)
        {
            List<StepRun> steps = [.. phase.Steps.Select(step => StepWalk.Walk(step, estate, world))];
            var works = Answers.AtLeast(phase.Need, [.. steps.Select(step => step.Works)]);
            var takes = Quickest.Of([.. steps.Select(step => step.Takes)], phase.Need);
            phases.Add(new PhaseRun(phase.Phase, phase.Need, works, steps, takes, begins, isReached));
            begins += takes;
            isReached &= works != Answer.No;
        }

        return phases;
    }

    private static PathLoss PathOf(Estate estate, StepRun step)
    {
        var loses = step.Loses ?? Interval.Unknown;
        var rpo = estate.StateOf(step.Step).Facts is PathFacts { Rpo: { IsPresent: true, Value: var declared } } ? declared : (TimeSpan?)null;
        return new PathLoss(step, loses, rpo, ObjectiveVerdicts.Of(loses, rpo));
    }

    private static IEnumerable<LostComponent> Components(Estate estate, LostWorld world)
    {
        foreach (var component in estate.Plan.Components)
        {
            var (byName, place) = (world.TakesByName(component.Name), estate.PlaceOf(component.Name));
            var byPlace = place.Site.IsPresent ? world.TakesPlace(place.Site) : Answer.No;
            var taken = Answers.Any(byName, byPlace);
            if (taken == Answer.No) continue;
            var isNamed = world.Loss.Components.Contains(component.Name);
            yield return new LostComponent(component.Name, component.Kind, taken, place, byPlace != Answer.Yes && !isNamed);
        }
    }
}
