using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>A time that nothing measures.</summary>
[Settings]
public sealed partial record AssumptionKeys
{
    /// <summary>When everything falls well; the expected time when left out.</summary>
    public TimeSpan? Best { get; init; }

    /// <summary>As a rule.</summary>
    public required TimeSpan Expected { get; init; }

    /// <summary>At worst.</summary>
    public required TimeSpan Worst { get; init; }
}
