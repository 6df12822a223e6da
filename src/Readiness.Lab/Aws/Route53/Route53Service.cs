using Readiness.Lab.Dns;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Route53;

/// <summary>Route 53's reads in the rest-xml protocol, global and signed for us-east-1.</summary>
internal sealed class Route53Service(IReadOnlyList<Zone> zones, IReadOnlyList<HealthCheck> checks, TimeProvider time) : IAwsService
{
    private const string Prefix = "/2013-04-01/";

    public string Name => "route53";

    public string? Region => "us-east-1";

    public string XmlNamespace => "https://route53.amazonaws.com/doc/2013-04-01/";

    public bool HasResultElement => false;

    public bool Takes(HttpRequest request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public AwsCall Read(HttpRequest request)
    {
        var (operation, kind, id) = (request.Method, request.Path[Prefix.Length..].Split('/')) switch
        {
            ("GET", ["hostedzonesbyname"]) => ("ListHostedZonesByName", "", ""),
            ("GET", ["hostedzone", var zone]) => ("GetHostedZone", "hostedzone", zone),
            ("GET", ["hostedzone", var zone, "rrset"]) => ("ListResourceRecordSets", "hostedzone", zone),
            ("GET", ["healthcheck", var check]) => ("GetHealthCheck", "healthcheck", check),
            ("GET", ["healthcheck", var check, "status"]) => ("GetHealthCheckStatus", "healthcheck", check),
            _ => ($"{request.Method} {request.Path}", "", ""),
        };
        return new AwsCall(operation, kind.Length == 0 ? "*" : $"arn:aws:route53:::{kind}/{id}", id, request.Fields);
    }

    public AwsAnswer Answer(AwsCall call, Caller caller) => call.Operation switch
    {
        "ListHostedZonesByName" => ZoneReads.ListByName(zones, call.Fields),
        "GetHostedZone" => WithZone(call, ZoneReads.Get),
        "ListResourceRecordSets" => WithZone(call, zone => RecordReads.List(zone, call.Fields)),
        "GetHealthCheck" => WithCheck(call, HealthCheckReads.Get),
        "GetHealthCheckStatus" => WithCheck(call, check => HealthCheckReads.Status(check, time.GetUtcNow())),
        _ => new AwsError(404, "UnknownOperationException", "The lab knows the reads of hosted zones, record sets and health checks only."),
    };

    private AwsAnswer WithZone(AwsCall call, Func<Zone, AwsAnswer> answer) =>
        zones.FirstOrDefault(zone => zone.Id == call.Target) is { } zone
            ? answer(zone)
            : new AwsError(404, "NoSuchHostedZone", $"No hosted zone found with ID: {call.Target}");

    private AwsAnswer WithCheck(AwsCall call, Func<HealthCheck, AwsAnswer> answer) =>
        checks.FirstOrDefault(check => check.Id == call.Target) is { } check
            ? answer(check)
            : new AwsError(404, "NoSuchHealthCheck", $"No health check exists with the specified ID {call.Target}.");
}
