using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>Those who vote on the failover.</summary>
[Settings]
public sealed partial record QuorumKeys
{
    /// <summary>The component whose members vote.</summary>
    public required ComponentReference Quorum { get; init; }
}
