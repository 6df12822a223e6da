using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>A record of a hosted zone in Route 53, with its routing and its health checks.</summary>
[FactRecord("aws.route53.record")]
public sealed partial record AwsRoute53RecordFacts
{
    /// <summary>Whether the zone is there (route53:GetHostedZone).</summary>
    public Fact<bool> ZoneExists { get; init; }

    /// <summary>The zone's name, lower case, without the final dot.</summary>
    public Fact<string> ZoneName { get; init; }

    /// <summary>The zone's ARN, as policies name it.</summary>
    public Fact<string> ZoneArn { get; init; }

    /// <summary>Whether only VPCs see the zone (Config/PrivateZone).</summary>
    public Fact<bool> PrivateZone { get; init; }

    /// <summary>The name servers that the zone's parent must name (DelegationSet), lower case, without the final dot; absent for a private zone.</summary>
    public FactList<string> NameServers { get; init; }

    /// <summary>The VPCs that see a private zone, as <c>region/id</c>; empty for a public one.</summary>
    public FactList<string> Vpcs { get; init; }

    /// <summary>Whether the zone has the record (route53:ListResourceRecordSets).</summary>
    public Fact<bool> Exists { get; init; }

    /// <summary>All record sets of this name and type, changes under way included.</summary>
    public FactList<RecordSetFacts> RecordSets { get; init; }

    /// <summary>What the record points to: values, or the target of an alias, lower case, without the final dot.</summary>
    public FactList<string> Values { get; init; }

    /// <summary>The longest time for which resolvers may keep an answer; absent when all are aliases.</summary>
    public Fact<TimeSpan> Ttl { get; init; }
}
