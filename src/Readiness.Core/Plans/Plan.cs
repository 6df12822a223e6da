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

    /// <summary>Thresholds of rules that this plan overrides, by name.</summary>
    public IReadOnlyDictionary<string, double> Thresholds { get; init; } = new Dictionary<string, double>();

    /// <summary>How old a snapshot's facts may be before they are unknown; null for no limit.</summary>
    public TimeSpan? MaxSnapshotAge { get; init; }

    public Site? FindSite(string name) => Sites.FirstOrDefault(site => site.Name == name);

    public Component? FindComponent(string name) => Components.FirstOrDefault(component => component.Name == name);
}
