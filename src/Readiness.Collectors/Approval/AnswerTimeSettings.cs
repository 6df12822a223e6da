using Readiness.Core.Settings;

namespace Readiness.Collectors.Approval;

/// <summary>How long a person takes to answer: nights and weekends count.</summary>
[Settings]
public sealed partial record AnswerTimeSettings
{
    /// <summary>When everything falls well; the expected time when left out.</summary>
    [SettingRange("0s")]
    public TimeSpan? Best { get; init; }

    /// <summary>As a rule.</summary>
    [SettingRange("0s")]
    public required TimeSpan Expected { get; init; }

    /// <summary>At worst; without it nobody knows.</summary>
    [SettingRange("0s")]
    public TimeSpan? Worst { get; init; }
}
