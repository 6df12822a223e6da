using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Runs;

/// <summary>Whether a predicted time keeps an objective.</summary>
public enum ObjectiveVerdict
{
    /// <summary>The plan declares no objective.</summary>
    Undeclared,

    /// <summary>Even the worst case keeps it.</summary>
    Met,

    /// <summary>The expected case keeps it, the worst does not.</summary>
    AtRisk,

    /// <summary>The expected case does not keep it.</summary>
    Missed,

    /// <summary>A fact that would decide it was not collected.</summary>
    CannotTell,
}

public static class ObjectiveVerdicts
{
    public static ObjectiveVerdict Of(Interval predicted, TimeSpan? objective)
    {
        if (objective is not { } limit) return ObjectiveVerdict.Undeclared;
        if (predicted.Best.Exceeds(limit) || predicted.Expected.Exceeds(limit)) return ObjectiveVerdict.Missed;
        if (predicted.Worst.Keeps(limit)) return ObjectiveVerdict.Met;
        return predicted.Expected.Keeps(limit) && predicted.Worst.Exceeds(limit) ? ObjectiveVerdict.AtRisk : ObjectiveVerdict.CannotTell;
    }

    /// <summary>The worst of several, for a line that sums them up.</summary>
    public static ObjectiveVerdict Worst(IEnumerable<ObjectiveVerdict> verdicts) =>
        verdicts.OrderByDescending(Rank).FirstOrDefault(ObjectiveVerdict.Undeclared);

    private static int Rank(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Missed => 4,
        ObjectiveVerdict.CannotTell => 3,
        ObjectiveVerdict.AtRisk => 2,
        ObjectiveVerdict.Met => 1,
        _ => 0,
    };
}
