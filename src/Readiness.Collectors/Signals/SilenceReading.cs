using Readiness.Core.Facts;

namespace Readiness.Collectors.Signals;

/// <summary>What a watcher makes of silence.</summary>
public enum SilenceReading
{
    /// <summary>No answer is read as "nothing is wrong".</summary>
    Healthy,

    /// <summary>No answer counts as a result: the failover starts.</summary>
    Down,

    /// <summary>No answer calls a human.</summary>
    Alert,
}

internal static class SilenceReadings
{
    /// <summary>As plans and facts write it; absent when the plan does not say.</summary>
    public static Fact<string> AsFact(this SilenceReading? reading) => reading switch
    {
        SilenceReading.Healthy => Fact<string>.Present("healthy"),
        SilenceReading.Down => Fact<string>.Present("down"),
        SilenceReading.Alert => Fact<string>.Present("alert"),
        _ => Fact<string>.Absent(),
    };

    /// <summary>Whether a signal is given then; not collected when the plan does not say.</summary>
    /// <param name="unsaid">Why nobody knows.</param>
    public static Fact<bool> Fires(Fact<string> reading, string unsaid) => reading.IsAbsent
        ? Fact<bool>.Missing(NotCollectedReason.Unsupported, unsaid)
        : reading.Map(text => text != "healthy");
}
