namespace Readiness.Core.Facts.Subjects;

/// <summary>A scenario as rules see it.</summary>
[FactRecord("scenario")]
public sealed partial record ScenarioFacts
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The names of all sites that are lost, those nested in lost ones included.</summary>
    public IReadOnlyList<string> LostSites { get; init; } = [];

    /// <summary>The names of single components that are lost.</summary>
    public IReadOnlyList<string> LostComponents { get; init; } = [];
}
