using Readiness.Lab.Http;
using Readiness.Lab.Pingdom;
using Readiness.Lab.Pushgateway;

namespace Readiness.Lab.Estate;

/// <summary>What the change added as second opinions: a heartbeat whose receiver stands in the office, and a prober outside all sites.</summary>
/// <param name="Heartbeats">Base URL of the receiver.</param>
/// <param name="Prober">Base URL of the prober's API.</param>
internal sealed record LabOutside(string Heartbeats, string Prober)
{
    public const string Beat = "primary-heartbeat";

    private static readonly TimeSpan AgeOfBeat = TimeSpan.FromSeconds(4);

    public static LabOutside Start(Func<HttpServer, HttpServer> up, LabOptions options, Traffic traffic, string pingdomToken) => new(
        up(new HttpServer(LabSites.OfficeMonitoring, new PushgatewayService(Beat, AgeOfBeat, options.Time), traffic, options.Time)).Url,
        up(new HttpServer(LabSites.Pingdom, new PingdomService(LabSites.PrimaryApplication.ToString(), pingdomToken, options.Time), traffic, options.Time)).Url);
}
