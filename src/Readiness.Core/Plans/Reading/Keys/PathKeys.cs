using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>A way by which data reaches the standby: either from one component to another, or by a job.</summary>
[Settings]
public sealed partial record PathKeys
{
    /// <summary>The component that holds the data today.</summary>
    public ComponentReference? From { get; init; }

    /// <summary>The component at the standby that holds the copy.</summary>
    public ComponentReference? To { get; init; }

    /// <summary>The job that copies the data.</summary>
    public ComponentReference? By { get; init; }

    /// <summary>The longest stretch of this data that may be lost, over the component's and the plan's.</summary>
    public TimeSpan? Rpo { get; init; }
}
