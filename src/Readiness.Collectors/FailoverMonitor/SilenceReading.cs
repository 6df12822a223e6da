namespace Readiness.Collectors.FailoverMonitor;

/// <summary>What a monitor makes of silence.</summary>
public enum SilenceReading
{
    /// <summary>No answer is read as "nothing is wrong".</summary>
    Healthy,

    /// <summary>No answer counts as a result: the failover starts.</summary>
    Down,

    /// <summary>No answer calls a human.</summary>
    Alert,
}
