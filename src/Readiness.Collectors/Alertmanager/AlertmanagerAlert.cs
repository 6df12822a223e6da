using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>An alert that an Alertmanager holds.</summary>
[FactRecord("alertmanager.alert")]
public sealed partial record AlertmanagerAlert
{
    /// <summary>Its identity: a hash of its labels.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Its labels, <c>alertname</c> among them.</summary>
    public FactMap Labels { get; init; }

    /// <summary>Whether it notifies, or is silenced or inhibited.</summary>
    [AllowedValues("active", "suppressed", "unprocessed")]
    public required string State { get; init; }
}
