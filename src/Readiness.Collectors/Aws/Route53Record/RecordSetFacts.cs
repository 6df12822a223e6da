using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>One record set: several may share name and type, and routing chooses among them.</summary>
[FactRecord("aws.route53.record.set")]
public sealed partial record RecordSetFacts
{
    /// <summary>What tells it from others of its name and type; absent for a simple one.</summary>
    public Fact<string> SetIdentifier { get; init; }

    /// <summary>How it is chosen.</summary>
    public required RoutingKind Routing { get; init; }

    /// <summary>Its share among weighted ones (Weight); absent for other routing.</summary>
    public Fact<long> Weight { get; init; }

    /// <summary>Its part in a failover pair (Failover); absent for other routing.</summary>
    [AllowedValues("PRIMARY", "SECONDARY")]
    public Fact<string> Failover { get; init; }

    /// <summary>The region of latency routing (Region); absent for other routing.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>How long resolvers may keep it (TTL); absent for an alias.</summary>
    public Fact<TimeSpan> Ttl { get; init; }

    /// <summary>Its values, as written; empty for an alias.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>What an alias stands for (AliasTarget/DNSName), lower case, without the final dot; absent for others.</summary>
    public Fact<string> AliasTarget { get; init; }

    /// <summary>Whether an alias follows the health of its target; absent for others.</summary>
    public Fact<bool> EvaluatesTargetHealth { get; init; }

    /// <summary>The health check that decides whether it is answered; absent when it has none.</summary>
    public Fact<HealthCheckFacts> HealthCheck { get; init; }
}
