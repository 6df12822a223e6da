using System.Globalization;
using System.Text;
using Readiness.Lab.Http;

namespace Readiness.Lab.Pingdom;

/// <summary>Pingdom's API 3.1 with one check of the primary's public address, which is up and was tested within the last minute.</summary>
/// <param name="host">The name or address that is checked.</param>
/// <param name="token">What callers must show as <c>Authorization: Bearer</c>.</param>
internal sealed class PingdomService(string host, string token, TimeProvider time) : IHttpService
{
    /// <summary>The id of the check.</summary>
    public const int CheckId = 4021;

    private const string Root = "/api/3.1";
    private const int ResolutionMinutes = 1;
    private const int MissesUntilNotice = 2;

    private static readonly (int Id, string Name, string Country, string Region, string Address)[] Probes =
    [
        (31, "Frankfurt, Germany", "DE", "EU", "198.51.100.31"),
        (57, "Singapore", "SG", "APAC", "198.51.100.57"),
        (64, "Tokyo, Japan", "JP", "APAC", "198.51.100.64"),
    ];

    public (string Service, string Operation, string Resource) Identify(HttpRequest request) => ("pingdom", $"{request.Method} {request.Path}", host);

    public HttpAnswer Answer(HttpRequest request)
    {
        if (request.Header("Authorization") != $"Bearer {token}") return Refuse(401, "Unauthorized", "Invalid bearer token");
        return (request.Method, request.Path) switch
        {
            ("GET", $"{Root}/checks") => Json($$"""{"checks":[{{Check("")}}],"counts":{"total":1,"limited":1,"filtered":1} }"""),
            ("GET", $"{Root}/checks/4021") => Json($$"""{"check":{{Check(Details)}} }"""),
            ("GET", $"{Root}/results/4021") => Json(Results),
            ("GET", $"{Root}/probes") => Json($$"""{"probes":[{{string.Join(',', Probes.Select(Probe))}}]}"""),
            ("GET", $"{Root}/maintenance") => Json("""{"maintenance":[]}"""),
            ("GET", _) => Refuse(404, "Not Found", "The requested resource does not exist"),
            _ => Refuse(405, "Method Not Allowed", "The lab only answers reads"),
        };
    }

    public HttpAnswer Denied(HttpRequest request) => Refuse(403, "Forbidden", "You do not have permission to perform this action");

    public HttpAnswer Throttled(HttpRequest request) => Refuse(429, "Too Many Requests", "Request limit exceeded") with { Headers = [("Retry-After", "1"), ("Req-Limit-Short", "Remaining: 0 Time until reset: 1")] };

    private string Details => $$"""
        ,"sendnotificationwhendown":{{MissesUntilNotice}},"notifyagainevery":0,"notifywhenbackup":true,"paused":false,"userids":[7],"teamids":[],"integrationids":[31],"type":{"http":{"url":"/healthz","encryption":true,"port":443,"shouldcontain":"ok"} }
        """;

    private string Results => $$"""
        {"activeprobes":[{{string.Join(',', Probes.Select(probe => probe.Id))}}],"results":[{{string.Join(',', Probes.Select((probe, back) => $$"""{"probeid":{{probe.Id}},"time":{{LastTest - (60L * back)}},"status":"up","responsetime":{{210 + (40 * back)}},"statusdesc":"OK","statusdesclong":"OK"}"""))}}]}
        """;

    // On the minute, as the real one tests by its own clock.
    private long LastTest => time.GetUtcNow().ToUnixTimeSeconds() / 60 * 60;

    // The type is a word in lists and a mapping in details.
    private string Check(string details) => $$"""
        {"id":{{CheckId}},"name":"payments from outside","hostname":"{{host}}","resolution":{{ResolutionMinutes}},"status":"up","created":1700000000,"lasterrortime":1700003600,"lasttesttime":{{LastTest.ToString(CultureInfo.InvariantCulture)}},"lastresponsetime":240{{(details.Length == 0 ? ",\"type\":\"http\"" : "")}},"tags":[],"probe_filters":[]{{details}} }
        """;

    private static string Probe((int Id, string Name, string Country, string Region, string Address) probe) => $$"""
        {"id":{{probe.Id}},"name":"{{probe.Name}}","country":"{{probe.Name}}","countryiso":"{{probe.Country}}","region":"{{probe.Region}}","active":true,"ip":"{{probe.Address}}","ipv6":""}
        """;

    private static HttpAnswer Refuse(int status, string description, string message) =>
        Json($$$"""{"error":{"statuscode":{{{status}}},"statusdesc":"{{{description}}}","errormessage":"{{{message}}}"}}""") with { Status = status };

    private static HttpAnswer Json(string text) => new(200, "application/json", Encoding.UTF8.GetBytes(text));
}
