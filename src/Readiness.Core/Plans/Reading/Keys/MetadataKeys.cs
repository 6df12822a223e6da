using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>What the plan is called.</summary>
[Settings]
public sealed partial record MetadataKeys
{
    /// <summary>The plan's name, which stays the same from run to run: fingerprints of findings hold it.</summary>
    public required string Name { get; init; }
}
