using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans;

/// <summary>The declared failover plan, read and checked.</summary>
public sealed record Plan
{
    public required string Name { get; init; }

    /// <summary>The text it was read from, for diagnostics and snapshots.</summary>
    public required SourceText Source { get; init; }

    public Objectives Objectives { get; init; } = Objectives.None;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];

    public Chain Chain { get; init; } = Chain.Empty;

    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    /// <summary>Thresholds of rules that this plan overrides, in the order of the file. Whether rules have them, <see cref="Rules.ThresholdChecks"/> finds out.</summary>
    public IReadOnlyList<ThresholdOverride> Overrides { get; init; } = [];

    /// <summary>The values of <see cref="Overrides"/> by name.</summary>
    public IReadOnlyDictionary<string, double> Thresholds => Overrides.ToDictionary(threshold => threshold.Name, threshold => threshold.Value, StringComparer.Ordinal);

    /// <summary>Times that nothing measures, as the plan's owner declares them, by name.</summary>
    public IReadOnlyDictionary<string, AssumedTime> Assumptions { get; init; } = new Dictionary<string, AssumedTime>();

    /// <summary>How old a snapshot's facts may be before they are unknown; null for no limit.</summary>
    public TimeSpan? MaxSnapshotAge { get; init; }

    public Site? FindSite(string name) => Sites.FirstOrDefault(site => site.Name == name);

    public Component? FindComponent(string name) => Components.FirstOrDefault(component => component.Name == name);
}
