using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Alerts that are told together.</summary>
[FactRecord("alertmanager.group")]
public sealed partial record AlertmanagerGroup
{
    /// <summary>The receiver.</summary>
    public required string Receiver { get; init; }

    /// <summary>The labels that they have in common, by which they are grouped.</summary>
    public FactMap Labels { get; init; }
}
