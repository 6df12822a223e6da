using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>Asks a Kafka Connect worker for the connectors that the plan names.</summary>
[Collector("kafka-connect")]
internal sealed class KafkaConnectCollector(CollectorServices services) : ICollector<KafkaConnectSettings, KafkaConnectFacts>, IPermissionDeclarer<KafkaConnectSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<KafkaConnectSettings> request)
    {
        var address = Uri.TryCreate(request.Settings.Url, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : request.Settings.Url;
        if (IsWorkerWanted(request)) yield return Needed("GET /");
        if (!request.Wants("connectors")) yield break;
        foreach (var (name, _) in Named(request.Settings))
        {
            yield return Needed($"GET {PathOf(name, "status")}");
            yield return Needed($"GET {PathOf(name, "config")}");
        }

        NeededPermission Needed(string read) => new("Kafka Connect", request.Settings.User ?? "", read, address);
    }

    public async Task<KafkaConnectFacts> CollectAsync(CollectRequest<KafkaConnectSettings> request, CancellationToken cancellationToken)
    {
        if (!ConnectApi.TryOpen(services, request.Settings, out var api, out var why)) return KafkaConnectFacts.Missing(why);
        var connectors = request.Wants("connectors")
            ? Task.WhenAll(Named(request.Settings).Select(one => ReadAsync(api, one.Name, one.Role, request.Sites, cancellationToken)))
            : null;
        var worker = IsWorkerWanted(request) ? await api.GetAsync("", cancellationToken).ConfigureAwait(false) : default;
        return new KafkaConnectFacts
        {
            Address = Fact<string>.Present(api.Root.Authority),
            Site = await services.Addresses.SiteOfAsync(api.Root.DnsSafeHost, request.Sites, cancellationToken).ConfigureAwait(false),
            Version = worker.Map(json => json.Text("version") ?? ""),
            KafkaClusterId = worker.Map(json => json.Text("kafka_cluster_id") ?? ""),
            Connectors = connectors is null ? default : FactList<KafkaConnector>.Present(await connectors.ConfigureAwait(false)),
        };
    }

    private async Task<KafkaConnector> ReadAsync(ConnectApi api, string name, string role, SiteTree sites, CancellationToken cancellationToken)
    {
        var status = api.GetAsync(PathOf(name, "status"), cancellationToken);
        var config = await api.GetAsync(PathOf(name, "config"), cancellationToken).ConfigureAwait(false);
        var connector = ConnectorReader.Read(name, role, await status.ConfigureAwait(false), config);
        if (!connector.Tasks.IsPresent) return connector;
        var tasks = new List<KafkaConnectTask>();
        foreach (var task in connector.Tasks.Items)
            tasks.Add(task with { WorkerSite = await SiteOfAsync(task.Worker, sites, cancellationToken).ConfigureAwait(false) });
        return connector with { Tasks = FactList<KafkaConnectTask>.Present(tasks, connector.Tasks.From) };
    }

    private async Task<Fact<string>> SiteOfAsync(Fact<string> worker, SiteTree sites, CancellationToken cancellationToken)
    {
        if (!worker.IsPresent) return worker;
        return Uri.TryCreate($"http://{worker.Value}/", UriKind.Absolute, out var address)
            ? await services.Addresses.SiteOfAsync(address.DnsSafeHost, sites, cancellationToken).ConfigureAwait(false)
            : Fact<string>.Missing(NotCollectedReason.Malformed, $"the worker {worker.Value} is named by no address");
    }

    private static bool IsWorkerWanted(CollectRequest<KafkaConnectSettings> request) => request.Wants("version", "kafkaClusterId");

    private static string PathOf(string name, string what) => $"connectors/{Uri.EscapeDataString(name)}/{what}";

    private static IEnumerable<(string Name, string Role)> Named(KafkaConnectSettings settings)
    {
        yield return (settings.Connector, "source");
        if (settings.Sink is { } sink) yield return (sink, "sink");
    }
}
