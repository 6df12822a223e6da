using Readiness.Lab.Etcd;
using Readiness.Lab.Http;
using Readiness.Lab.Pingdom;
using Readiness.Lab.Pushgateway;

namespace Readiness.Lab.Estate;

/// <summary>What the change added against misjudgement: a vote in each site, a heartbeat whose receiver stands in the office, and a prober outside all sites.</summary>
/// <param name="Heartbeats">Base URL of the receiver.</param>
/// <param name="Prober">Base URL of the prober's API.</param>
internal sealed record LabSecondOpinions(EtcdCluster Voters, string Heartbeats, string Prober)
{
    public const string Beat = "primary-heartbeat";

    private static readonly TimeSpan AgeOfBeat = TimeSpan.FromSeconds(4);

    public static LabSecondOpinions Start(Func<HttpServer, HttpServer> up, LabOptions options, Traffic traffic, string pingdomToken) => new(
        EtcdCluster.Start([LabSites.PrimaryVoter, LabSites.OfficeVoter, LabSites.StandbyVoter], up, options, traffic),
        up(new HttpServer(LabSites.OfficeMonitoring, new PushgatewayService(Beat, AgeOfBeat, options.Time), traffic, options.Time)).Url,
        up(new HttpServer(LabSites.Pingdom, new PingdomService(LabSites.PrimaryApplication.ToString(), pingdomToken, options.Time), traffic, options.Time)).Url);
}
