using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>Something that notices the loss.</summary>
[Settings]
public sealed partial record SignalKeys
{
    /// <summary>The component that raises the signal.</summary>
    public required ComponentReference Signal { get; init; }
}
