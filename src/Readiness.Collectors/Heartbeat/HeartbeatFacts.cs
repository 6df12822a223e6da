using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>A heartbeat as its receiver sees it.</summary>
[FactRecord("heartbeat")]
public sealed partial record HeartbeatFacts
{
    /// <summary>What takes the beats.</summary>
    [AllowedValues("pushgateway", "healthchecks")]
    public Fact<string> Source { get; init; }

    /// <summary>Where the receiver is asked, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site in which the receiver is, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether the receiver is a hosted service, outside every site.</summary>
    public Fact<bool> Hosted { get; init; }

    /// <summary>True when the receiver answered, even with a refusal; not collected, with the reason, when nothing came back.</summary>
    public Fact<bool> Reachable { get; init; }

    /// <summary>Whether the receiver knows this beat (Pushgateway <c>/api/v1/metrics</c>, Healthchecks <c>/api/v1/checks/</c>).</summary>
    public Fact<bool> Known { get; init; }

    /// <summary>When the last beat came, by the receiver's clock (<c>push_time_seconds</c>, <c>last_ping</c>); absent when none ever did.</summary>
    public Fact<DateTimeOffset> LastBeat { get; init; }

    /// <summary>How old the last beat is, by the receiver's clock where it tells the time, to the second; absent when none ever came.</summary>
    public Fact<TimeSpan> Age { get; init; }

    /// <summary>What Healthchecks says of the check; absent at a Pushgateway.</summary>
    [AllowedValues("new", "up", "grace", "down", "paused", "started")]
    public Fact<string> Status { get; init; }

    /// <summary>How many channels Healthchecks notifies; absent at a Pushgateway, not collected where the key may not read it.</summary>
    public Fact<long> Channels { get; init; }

    /// <summary>Whom Healthchecks notifies, as the plan says; absent when it does not.</summary>
    public Fact<string> Notifies { get; init; }

    /// <summary>The time between two beats: as the plan says, else the period of the check (<c>timeout</c>); absent when neither says.</summary>
    public Fact<TimeSpan> Every { get; init; }

    /// <summary>How old the last beat must be for the signal: the plan's <c>misses</c> times <c>every</c>, at Healthchecks the check's period and grace time; absent when nobody says.</summary>
    public Fact<TimeSpan> LostAfter { get; init; }

    /// <summary>How often it is judged, as the plan says; absent when it does not.</summary>
    public Fact<TimeSpan> EvaluatedEvery { get; init; }

    /// <summary>The expression by which Prometheus judges it; absent when the judge compares times itself.</summary>
    public Fact<string> Query { get; init; }

    /// <summary>Whether that expression can tell an old beat from a new one: it compares <c>push_time_seconds</c> or another time. What was pushed keeps its value for ever. Absent without an expression.</summary>
    public Fact<bool> Expires { get; init; }

    /// <summary>How long the judge waits for the receiver; absent when the plan does not say.</summary>
    public Fact<TimeSpan> Timeout { get; init; }

    /// <summary>What the judge makes of a receiver that does not answer; absent when the plan does not say.</summary>
    [AllowedValues("healthy", "down", "alert")]
    public Fact<string> OnError { get; init; }

    /// <summary>What the judge makes of a receiver that does not know the beat; absent when the plan does not say.</summary>
    [AllowedValues("healthy", "down", "alert")]
    public Fact<string> OnAbsence { get; init; }
}
