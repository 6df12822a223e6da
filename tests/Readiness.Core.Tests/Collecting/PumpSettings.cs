using Readiness.Core.Settings;

namespace Readiness.Core.Tests.Collecting;

/// <summary>A pump in a plan.</summary>
[Settings("pump")]
internal sealed partial record PumpSettings
{
    /// <summary>Its password.</summary>
    public Secret? Password { get; init; }
}
