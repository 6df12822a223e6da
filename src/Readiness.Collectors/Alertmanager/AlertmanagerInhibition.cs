using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A rule by which one alert mutes others.</summary>
[FactRecord("alertmanager.inhibition")]
public sealed partial record AlertmanagerInhibition
{
    /// <summary>What the alert that mutes fulfils.</summary>
    public FactList<AlertmanagerMatcher> Source { get; init; }

    /// <summary>What the alert that is muted fulfils.</summary>
    public FactList<AlertmanagerMatcher> Target { get; init; }

    /// <summary>The labels that must be the same on both.</summary>
    public FactList<string> Equal { get; init; }
}
