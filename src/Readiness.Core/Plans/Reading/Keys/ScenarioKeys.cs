using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>What is lost, and for which the chain must still work.</summary>
[Settings]
public sealed partial record ScenarioKeys
{
    /// <summary>The sites and components that are lost; a site takes along the sites inside it.</summary>
    public required IReadOnlyList<string> Lose { get; init; }
}
