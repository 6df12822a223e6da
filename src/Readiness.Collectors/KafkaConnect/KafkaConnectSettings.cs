using Readiness.Core.Settings;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>Change data capture through Kafka Connect: a source connector such as Debezium's, with or without the sink connector that writes to the standby.</summary>
[Settings("kafka-connect")]
public sealed partial record KafkaConnectSettings
{
    /// <summary>Where a worker's REST interface listens: <c>http://10.20.0.5:8083</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The name of the source connector.</summary>
    public required string Connector { get; init; }

    /// <summary>The name of the connector that writes to the standby; left out, the copy is what lies in Kafka.</summary>
    public string? Sink { get; init; }

    /// <summary>The Prometheus components that know the connectors' metrics, which the REST interface does not tell.</summary>
    [ReferredKinds("prometheus")]
    public IReadOnlyList<ComponentReference> Asks { get; init; } = [];

    /// <summary>The PromQL query for the source connector's lag in milliseconds: <c>debezium_metrics_MilliSecondsBehindSource{context="streaming",name="pay"}</c>. Its sisters <c>Connected</c> and <c>MilliSecondsSinceLastEvent</c> are asked for as well.</summary>
    public string? Lag { get; init; }

    /// <summary>A PromQL query for how many milliseconds the sink is behind Kafka.</summary>
    public string? SinkLag { get; init; }

    /// <summary>How often the sink's worker flushes (offset.flush.interval.ms), which the REST interface does not tell; Kafka's own default is 60 s.</summary>
    public TimeSpan? FlushInterval { get; init; }

    /// <summary>How long it takes at worst until a task that failed runs again: Kafka Connect does not restart it by itself.</summary>
    public TimeSpan? RestartTime { get; init; }

    /// <summary>The site in which the data lies.</summary>
    public string? SourceSite { get; init; }

    /// <summary>The site in which the copy lies.</summary>
    public string? CopySite { get; init; }

    /// <summary>The name for basic authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password for basic authentication.</summary>
    public Secret? Password { get; init; }

    /// <summary>A token sent as <c>Authorization: Bearer</c>, for a proxy before the workers.</summary>
    public Secret? BearerToken { get; init; }

    /// <summary>The path of a PEM file with the private authority that signed the worker's certificate.</summary>
    public string? Ca { get; init; }
}
