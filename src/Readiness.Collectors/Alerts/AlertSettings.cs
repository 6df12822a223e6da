using Readiness.Core.Settings;

namespace Readiness.Collectors.Alerts;

/// <summary>An alerting rule of Prometheus whose notification, through Alertmanager, starts the failover.</summary>
[Settings("alert")]
public sealed partial record AlertSettings
{
    /// <summary>The Prometheus components that evaluate the rule.</summary>
    [ReferredKinds("prometheus")]
    public required IReadOnlyList<ComponentReference> Asks { get; init; }

    /// <summary>The alert's name.</summary>
    public required string Rule { get; init; }

    /// <summary>The group of the rule; needed only where several groups have a rule of this name.</summary>
    public string? Group { get; init; }

    /// <summary>The Alertmanager components that notify.</summary>
    [ReferredKinds("alertmanager")]
    public required IReadOnlyList<ComponentReference> Through { get; init; }

    /// <summary>The receiver that must be told; any receiver that delivers at all when left out.</summary>
    public string? Receiver { get; init; }
}
