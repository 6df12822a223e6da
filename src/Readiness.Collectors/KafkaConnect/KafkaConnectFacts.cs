using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>A cluster of Kafka Connect workers and those of its connectors that the plan names.</summary>
[FactRecord("kafka-connect")]
public sealed partial record KafkaConnectFacts
{
    /// <summary>The worker that was asked, as <c>host:port</c>.</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site of that worker, by its address; absent when no site has it.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>The version of the worker (<c>GET /</c>).</summary>
    public Fact<string> Version { get; init; }

    /// <summary>The Kafka cluster that the workers belong to (<c>GET /</c>, kafka_cluster_id).</summary>
    public Fact<string> KafkaClusterId { get; init; }

    /// <summary>The source connector, and the sink where the plan names one.</summary>
    public FactList<KafkaConnector> Connectors { get; init; }
}
