using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Reads a record set; its routing shows in which elements it has.</summary>
internal static class RecordSetReader
{
    private static readonly (string Element, RoutingKind Routing)[] Marks =
    [
        ("Weight", RoutingKind.Weighted),
        ("Failover", RoutingKind.Failover),
        ("Region", RoutingKind.Latency),
        ("GeoLocation", RoutingKind.Geolocation),
        ("GeoProximityLocation", RoutingKind.Geoproximity),
        ("CidrRoutingConfig", RoutingKind.Cidr),
        ("MultiValueAnswer", RoutingKind.Multivalue),
    ];

    public static RecordSet Read(AwsElement set, Provenance? from) => new(
        set.Text("Name") ?? "",
        set.Text("Type") ?? "",
        new RecordSetFacts
        {
            SetIdentifier = AwsLeaf.Text(set, "SetIdentifier", from),
            Routing = Marks.FirstOrDefault(mark => set.Find(mark.Element) is not null).Routing,
            Weight = AwsLeaf.Number(set, "Weight", from),
            Failover = AwsLeaf.Text(set, "Failover", from),
            Region = AwsLeaf.Text(set, "Region", from),
            Ttl = AwsLeaf.Seconds(set, "TTL", from),
            Values = [.. set.All("ResourceRecords", "ResourceRecord").Select(record => record.Text("Value") ?? "")],
            AliasTarget = AwsLeaf.Text(set, "AliasTarget/DNSName", from).Map(DnsName.Plain),
            EvaluatesTargetHealth = AwsLeaf.Flag(set, "AliasTarget/EvaluateTargetHealth", from),
            HealthCheck = Fact<HealthCheckFacts>.Absent(from),
        },
        set.Text("HealthCheckId"));
}
