using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>A connector: what it is and what it does.</summary>
[FactRecord("kafka-connect.connector")]
public sealed partial record KafkaConnector
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What the plan names it for: <c>source</c> or <c>sink</c>.</summary>
    [AllowedValues("source", "sink")]
    public required string Role { get; init; }

    /// <summary>Whether the workers know it (<c>GET /connectors/{name}/status</c>).</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>The state of the connector itself, which says nothing of its tasks (connector.state); absent when there is no such connector.</summary>
    [AllowedValues("UNASSIGNED", "RUNNING", "PAUSED", "STOPPED", "FAILED", "RESTARTING")]
    public Fact<string> State { get; init; }

    /// <summary>Why it failed: the first line of the trace; absent when it has not.</summary>
    public Fact<string> Trace { get; init; }

    /// <summary>The tasks, which do the work; one without any does nothing. Absent when there is no such connector.</summary>
    public FactList<KafkaConnectTask> Tasks { get; init; }

    /// <summary>The class of the connector (<c>GET /connectors/{name}/config</c>, connector.class).</summary>
    public Fact<string> Class { get; init; }

    /// <summary>How often it sends a heartbeat (heartbeat.interval.ms); absent when it sends none, so that a source at rest and a lost one look alike.</summary>
    public Fact<TimeSpan> HeartbeatInterval { get; init; }

    /// <summary>How long it waits for new events before it hands on what it has (poll.interval.ms); absent when the configuration does not say.</summary>
    public Fact<TimeSpan> PollInterval { get; init; }

    /// <summary>When it copies everything anew (snapshot.mode); absent when the configuration does not say.</summary>
    public Fact<string> SnapshotMode { get; init; }
}
