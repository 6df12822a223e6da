using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>The smallest sets of fixes after which the failover works, and after which it also keeps its objectives.</summary>
/// <param name="Working">After each of these every phase works; all of the same, smallest, size. Empty when the chain works already or no set was found.</param>
/// <param name="Succeeding">After each of these the objectives are kept as well. Empty likewise.</param>
/// <param name="Tried">How many fixes had an influence on the run.</param>
/// <param name="IsExhausted">Whether larger sets than were tried might do what none of these does.</param>
public sealed record Counterfactuals(IReadOnlyList<FixSet> Working, IReadOnlyList<FixSet> Succeeding, int Tried, bool IsExhausted)
{
    /// <summary>The most fixes that are tried together.</summary>
    public const int MostTogether = 4;

    // All sets of up to four of 16 fixes are 2,516 runs.
    private const int MostFixes = 16;

    /// <summary>Tries fixes one by one, then by two, up to four together, on an estate that is never changed.</summary>
    public static Counterfactuals Of(Estate estate, Loss loss, LossRun run, IReadOnlyList<CandidateFix> candidates, CancellationToken cancellationToken = default)
    {
        if (run.Succeeds == Answer.Yes) return new Counterfactuals([], [], 0, IsExhausted: false);
        var world = new MendedEstates(estate);
        var fixes = Relevant(world, loss, candidates);
        var (working, succeeding) = (new List<FixSet>(), new List<FixSet>());
        for (var size = 1; size <= Math.Min(MostTogether, fixes.Count) && succeeding.Count == 0; size++)
        {
            var wantsWorking = working.Count == 0 && run.ChainWorks != Answer.Yes;
            foreach (var set in Sets(fixes, size))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var changed = new FixSet(set, Simulator.Run(world.With(set), loss));
                if (wantsWorking && changed.Run.ChainWorks == Answer.Yes) working.Add(changed);
                if (changed.Run.Succeeds == Answer.Yes) succeeding.Add(changed);
            }
        }

        return new Counterfactuals(working, succeeding, fixes.Count, succeeding.Count == 0 && fixes.Count > MostTogether);
    }

    // A fix counts when it changes the run by itself, or when the run with all others misses it.
    private static List<CandidateFix> Relevant(MendedEstates world, Loss loss, IReadOnlyList<CandidateFix> candidates)
    {
        string Outline(IReadOnlyList<CandidateFix> fixes) => RunOutline.Of(Simulator.Run(world.With(fixes), loss));
        var (without, with) = (Outline([]), Outline(candidates));
        return
        [
            .. candidates
                .Where(fix => Outline([fix]) != without || Outline([.. candidates.Where(other => other != fix)]) != with)
                .OrderByDescending(fix => fix.Severity)
                .Take(MostFixes),
        ];
    }

    private static IEnumerable<IReadOnlyList<CandidateFix>> Sets(List<CandidateFix> fixes, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= fixes.Count - size; i++)
            foreach (var rest in Sets(fixes, size - 1, i + 1))
                yield return [fixes[i], .. rest];
    }
}
