namespace Readiness.Collectors.Keepalived;

/// <summary>How long a node waits beyond the advertisements that are missed, so that the one of the highest priority speaks first.</summary>
internal static class SkewTime
{
    /// <summary><c>(256 − priority) / 256</c> of a second in version 2, of the advertisement interval in version 3.</summary>
    public static TimeSpan Of(long version, long priority, TimeSpan advertInterval) => (version == 3 ? advertInterval : TimeSpan.FromSeconds(1)) * (256 - priority) / 256;
}
