using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>A service at the standby serves.</summary>
[Settings]
public sealed partial record StartKeys
{
    /// <summary>The component that must serve.</summary>
    public required ComponentReference Service { get; init; }
}
