namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>How Route 53 chooses among record sets of one name and type.</summary>
public enum RoutingKind
{
    Simple,
    Weighted,
    Failover,
    Latency,
    Geolocation,
    Geoproximity,
    Cidr,
    Multivalue,
}
