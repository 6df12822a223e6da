namespace Readiness.Collectors.Heartbeat;

/// <summary>What takes the beats.</summary>
public enum HeartbeatSource
{
    /// <summary>A Prometheus Pushgateway, which keeps what was pushed for ever; somebody else judges its age.</summary>
    Pushgateway,

    /// <summary>Healthchecks, hosted or one's own, which judges and notifies by itself.</summary>
    Healthchecks,
}
