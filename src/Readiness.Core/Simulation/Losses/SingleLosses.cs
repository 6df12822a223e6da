using Readiness.Core.Plans;

namespace Readiness.Core.Simulation.Losses;

/// <summary>The losses that are tried in turn.</summary>
public static class SingleLosses
{
    /// <summary>Each site, nested ones too, in the order of the plan.</summary>
    public static IEnumerable<Loss> EachSite(Plan plan) => plan.Sites.Select(Loss.OfSite);

    public static IEnumerable<Loss> EachComponent(Plan plan) => plan.Components.Select(Loss.OfComponent);

    /// <summary>Each two of these at a time.</summary>
    public static IEnumerable<Loss> Pairs(IReadOnlyList<Loss> losses)
    {
        for (var i = 0; i < losses.Count; i++)
            for (var j = i + 1; j < losses.Count; j++)
                yield return Loss.Of(losses[i], losses[j]);
    }
}
