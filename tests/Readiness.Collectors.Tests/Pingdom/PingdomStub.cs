using System.Globalization;
using Readiness.Collectors.Pingdom;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Pingdom;

/// <summary>An account at Pingdom with many checks, of which number 85975 is ours; answers by pages, and refuses whom it does not know.</summary>
internal sealed class PingdomStub(int before = 0)
{
    private static readonly (string, string) Date = ("Date", "Sun, 22 Nov 2026 10:30:00 GMT");

    /// <summary>The details of the check, without the braces around.</summary>
    public string Details { get; init; } = Check();

    public string Maintenance { get; init; } = "";

    public LoopbackReply? Instead { get; init; }

    public static string Check(
        string status = "up", string paused = "\"paused\":false,", int resolution = 1, int notifiesAfter = 2, string recipients = "\"userids\":[1],\"teams\":[],\"integrationids\":[5,6],", string hostname = "127.10.0.80") =>
        $$"""
        "id":85975,"name":"payments","resolution":{{resolution}},"sendnotificationwhendown":{{notifiesAfter}},"notifyagainevery":0,"hostname":"{{hostname}}",
        "status":"{{status}}",{{paused}}{{recipients}}"lasttesttime":1795343340,"type":{"http":{"url":"/","encryption":true,"port":443,"password":"canary"} }
        """;

    public LoopbackServer Start() => new(Reply);

    /// <summary>Collects against a stub of its own.</summary>
    public async Task<PingdomFacts> CollectAsync(string check = "payments")
    {
        await using var server = Start();
        return await CollectAsync(server, check);
    }

    public static async Task<PingdomFacts> CollectAsync(LoopbackServer server, string check = "payments")
    {
        using var services = new CollectorServices(TimeProvider.System, name => name == "TOKEN" ? "canary-token" : null);
        return await new PingdomCollector(services).CollectAsync(
            new CollectRequest<PingdomSettings>("outside", Settings(check, server.Address + "api/3.1"), [], null, TestSites.Tree), TestContext.Current.CancellationToken);
    }

    public static PingdomSettings Settings(string check = "payments", string url = "https://api.pingdom.com/api/3.1") =>
        new() { Check = check, Token = new Secret(SecretSource.Environment, "TOKEN"), Url = url };

    private LoopbackReply Reply(LoopbackRequest request)
    {
        if (Instead is not null) return Instead;
        if (request.Headers.GetValueOrDefault("Authorization") != "Bearer canary-token") return Error(403, "Forbidden", "Invalid token");
        var path = request.Target.Split('?')[0];
        return path switch
        {
            "/api/3.1/checks" => Page(request.Target),
            "/api/3.1/checks/85975" => LoopbackReply.Json($"{{\"check\":{{{Details}}}}}", 200, Date),
            "/api/3.1/maintenance" => LoopbackReply.Json($"{{\"maintenance\":[{Maintenance}]}}", 200, Date),
            _ => Error(404, "Not Found", "Invalid check identifier"),
        };
    }

    private LoopbackReply Page(string target)
    {
        var query = target.Split('?')[1].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        var all = Enumerable.Range(1, before).Select(id => $$"""{"id":{{id}},"name":"other","hostname":"x","status":"up"}""").Append("""{"id":85975,"name":"payments","hostname":"x","status":"up"}""");
        return LoopbackReply.Json($"{{\"checks\":[{string.Join(',', all.Skip(query["offset"]).Take(query["limit"]))}]}}");
    }

    public static LoopbackReply Error(int status, string description, string message, params (string, string)[] headers) =>
        LoopbackReply.Json($$"""{"error":{"statuscode":{{status}},"statusdesc":"{{description}}","errormessage":"{{message}}"} }""", status, headers);
}
