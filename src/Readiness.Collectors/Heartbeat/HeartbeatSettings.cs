using Readiness.Collectors.Signals;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Heartbeat;

/// <summary>An agent that beats on its own clock towards a receiver elsewhere; when its beats stay away, what it stands for is taken for lost.</summary>
[Settings("heartbeat")]
public sealed partial record HeartbeatSettings
{
    /// <summary>What takes the beats.</summary>
    public required HeartbeatSource Source { get; init; }

    /// <summary>Where the receiver is asked: <c>http://10.99.0.9:9091</c>, <c>https://healthchecks.io</c>.</summary>
    public required string Url { get; init; }

    /// <summary>Which beat: at a Pushgateway the label <c>job</c> of the group, at Healthchecks the name, slug or key of the check.</summary>
    public required string Beat { get; init; }

    /// <summary>At a Pushgateway the label <c>instance</c> of the group; needed only where several have the same job.</summary>
    public string? Instance { get; init; }

    /// <summary>The site whose loss stops the beats: where the agent runs.</summary>
    public required string Watches { get; init; }

    /// <summary>The time between two beats; at Healthchecks the check's own period when left out.</summary>
    [SettingRange("1ms")]
    public TimeSpan? Every { get; init; }

    /// <summary>How many beats must be missing in a row: the signal is given when the last one is this many periods old. Healthchecks has its own grace time instead.</summary>
    [SettingRange("1")]
    public int Misses { get; init; } = 1;

    /// <summary>How often the judge of a Pushgateway's beats looks, for a rule of Prometheus its evaluation interval and its <c>for</c> together; without it the detection time is unknown.</summary>
    [SettingRange("1ms")]
    public TimeSpan? EvaluatedEvery { get; init; }

    /// <summary>The PromQL expression by which Prometheus judges what was pushed; left out when the judge compares the time of the last push itself.</summary>
    public string? Query { get; init; }

    /// <summary>How long the judge waits for the receiver's answer; without it nobody knows how soon it notices silence.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What the judge makes of a receiver that does not answer; without it nobody knows.</summary>
    public SilenceReading? OnError { get; init; }

    /// <summary>What the judge makes of a receiver that does not know the beat, as a Pushgateway after a restart; without it nobody knows.</summary>
    public SilenceReading? OnAbsence { get; init; }

    /// <summary>Whom Healthchecks notifies, in your own words; needed where a read-only key does not show it, and the plan must vouch for it.</summary>
    public string? Notifies { get; init; }

    /// <summary>The API key of Healthchecks; a read-only one is enough.</summary>
    public Secret? ApiKey { get; init; }

    /// <summary>The name for basic authentication at a Pushgateway.</summary>
    public string? User { get; init; }

    /// <summary>The password for basic authentication at a Pushgateway.</summary>
    public Secret? Password { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the receiver's certificate.</summary>
    public string? Ca { get; init; }
}
