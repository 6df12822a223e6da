using Readiness.Collectors.Signals;
using Readiness.Core.Settings;

namespace Readiness.Collectors.FailoverMonitor;

/// <summary>A process that asks Prometheus at intervals and starts the failover when its query has a result.</summary>
[Settings("failover-monitor")]
public sealed partial record FailoverMonitorSettings
{
    /// <summary>The Prometheus components that it asks.</summary>
    [ReferredKinds("prometheus")]
    public required IReadOnlyList<ComponentReference> Asks { get; init; }

    /// <summary>The PromQL query whose non-empty result means that the primary is lost.</summary>
    public required string Query { get; init; }

    /// <summary>The time between two questions; without it the detection time is unknown.</summary>
    [SettingRange("1ms")]
    public TimeSpan? Every { get; init; }

    /// <summary>How many results in a row it takes.</summary>
    [SettingRange("1")]
    public int Confirmations { get; init; } = 1;

    /// <summary>How long it waits for an answer; without it nobody knows how soon it notices silence.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What it makes of a Prometheus that does not answer; without it nobody knows.</summary>
    public SilenceReading? OnError { get; init; }
}
