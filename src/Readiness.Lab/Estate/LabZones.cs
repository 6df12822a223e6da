using Readiness.Lab.Aws.Route53;
using Readiness.Lab.Dns;

namespace Readiness.Lab.Estate;

/// <summary>What Route 53 and the name server know.</summary>
internal static class LabZones
{
    public const string ZoneId = "Z0EXAMPLE";
    public const string RecordName = "pay.example.com";
    public const int TtlSeconds = 60;

    private const string PrimaryCheck = "0a1b2c3d-1111-4222-8333-444455556666";
    private const string StandbyCheck = "0a1b2c3d-7777-4888-9999-aaaabbbbcccc";

    private static readonly string[] NameServers = ["ns1.example.com", "ns2.example.com"];

    public static Zone Example() => new(ZoneId, "example.com.", NameServers,
    [
        new("example.com.", "NS", 172800, [.. NameServers.Select(server => server + ".")]),
        new("example.com.", "SOA", 900, "ns1.example.com. ops.example.com. 2026112201 7200 900 1209600 60"),
        new("ns1.example.com.", "A", 172800, LabSites.OfficeNameServer.ToString()),
        new("ns2.example.com.", "A", 172800, LabSites.OfficeNameServer.ToString()),
        new("pay.example.com.", "A", TtlSeconds, LabSites.PrimaryApplication.ToString()),
        new("www.example.com.", "CNAME", TtlSeconds, "pay.example.com."),
        new("status.example.com.", "A", TtlSeconds, LabSites.PrimaryApplication.ToString())
        {
            SetIdentifier = "primary", Failover = "PRIMARY", HealthCheckId = PrimaryCheck,
        },
        new("status.example.com.", "A", TtlSeconds, LabSites.StandbyApplication.ToString())
        {
            SetIdentifier = "standby", Failover = "SECONDARY", HealthCheckId = StandbyCheck,
        },
        new("mail.example.com.", "AAAA", 300, "2001:db8::25"),
        new("edge.example.com.", "A", 300, [.. Enumerable.Range(1, 120).Select(host => $"203.0.113.{host}")]),
    ]);

    public static Zone Other() => new("Z0OTHER", "example.net.", NameServers,
    [
        new("example.net.", "NS", 172800, [.. NameServers.Select(server => server + ".")]),
        new("example.net.", "SOA", 900, "ns1.example.com. ops.example.com. 2026112201 7200 900 1209600 60"),
    ]);

    /// <param name="standbyPort">Where the standby's service listens.</param>
    /// <param name="standbyHealthy">Whether that service answers well.</param>
    public static IReadOnlyList<HealthCheck> HealthChecks(int standbyPort, bool standbyHealthy) =>
    [
        new(PrimaryCheck, LabSites.PrimaryApplication.ToString(), 80, "status.example.com", "/healthz", Healthy: true),
        new(StandbyCheck, LabSites.StandbyApplication.ToString(), standbyPort, "status.example.com", "/healthz", standbyHealthy),
    ];
}
