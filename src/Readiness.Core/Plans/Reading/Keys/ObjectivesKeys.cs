using Readiness.Core.Settings;

namespace Readiness.Core.Plans.Reading.Keys;

/// <summary>What the failover must achieve.</summary>
[Settings]
public sealed partial record ObjectivesKeys
{
    /// <summary>The longest time from the loss until users are served again.</summary>
    [SettingRange("1s")]
    public TimeSpan? Rto { get; init; }

    /// <summary>The longest stretch of data that may be lost.</summary>
    public TimeSpan? Rpo { get; init; }
}
