using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>A task of a connector.</summary>
[FactRecord("kafka-connect.task")]
public sealed partial record KafkaConnectTask
{
    /// <summary>Its number within the connector, from 0.</summary>
    public required long Id { get; init; }

    /// <summary>Its state.</summary>
    [AllowedValues("UNASSIGNED", "RUNNING", "PAUSED", "STOPPED", "FAILED", "RESTARTING")]
    public Fact<string> State { get; init; }

    /// <summary>The worker that runs it, as <c>host:port</c>; absent when none does.</summary>
    public Fact<string> Worker { get; init; }

    /// <summary>The site of that worker, by its address; absent when no site has it, or no worker runs it.</summary>
    public Fact<string> WorkerSite { get; init; }

    /// <summary>Why it failed: the first line of the trace; absent when it has not.</summary>
    public Fact<string> Trace { get; init; }
}
