using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A receiver of notifications.</summary>
[FactRecord("alertmanager.receiver")]
public sealed partial record AlertmanagerReceiver
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it sends to; empty when it has only a name, and delivers nothing.</summary>
    public FactList<AlertmanagerIntegration> Integrations { get; init; }
}
