using System.Collections.Concurrent;
using System.Text.Json;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Servers;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Alerts;

/// <summary>
/// A real Prometheus with one target up and one down, a real cluster of two Alertmanagers that it tells, and a webhook that listens. One alert fires already, and mutes another;
/// one is silenced, one is routed to a receiver that has only a name.
/// </summary>
public sealed class RealAlerting : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-alerting-");
    private readonly int _port = RealServer.FreePort();
    private readonly int[] _managerPorts = [RealServer.FreePort(), RealServer.FreePort()];
    private readonly int[] _clusterPorts = [RealServer.FreePort(), RealServer.FreePort()];
    private readonly int _closedPort = RealServer.FreePort();
    private readonly LoopbackServer _target;
    private readonly LoopbackServer _webhook;
    private readonly List<RealServer> _servers = [];
    private readonly HttpClient _client = new();
    private volatile bool _isDown;

    public RealAlerting()
    {
        _target = new LoopbackServer(_ => _isDown ? PrometheusStub.Text("down", 500) : PrometheusStub.Text("# TYPE load gauge\nload 1\n"));
        _webhook = new LoopbackServer(request =>
        {
            using var body = JsonDocument.Parse(request.Body);
            foreach (var alert in body.RootElement.GetProperty("alerts").EnumerateArray()) Told.Enqueue(alert.GetProperty("labels").GetProperty("alertname").GetString()!);
            return PrometheusStub.Text("ok");
        });
    }

    /// <summary>The names of the alerts that the webhook was told of.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    public string Prometheus => $"http://127.0.0.1:{_port}";

    public string Alertmanager(int member) => $"http://127.0.0.1:{_managerPorts[member]}";

    public string Webhook => _webhook.Address.Authority;

    public string Target => _target.Address.Authority;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "alertmanager.yml"), Routing);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "prometheus.yml"), Configuration);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "rules.yml"), Rules);
        for (var member = 0; member < 2; member++) _servers.Add(StartManager(member));
        await _servers[0].UntilAsync("two members", async () => (await GetAsync($"{Alertmanager(0)}/api/v2/status")).GetProperty("cluster").GetProperty("peers").GetArrayLength() == 2);
        await SilenceAsync();
        _servers.Add(RealServer.Start(
            "prometheus", "tests/servers/prometheus.sh", _folder.FullName,
            "--config.file=prometheus.yml", "--storage.tsdb.path=data", $"--web.listen-address=127.0.0.1:{_port}", "--log.level=error"));
        await _servers[^1].UntilAsync("an alert at the webhook", () => Task.FromResult(Told.Contains("LostDown")));
        await _servers[^1].UntilAsync("rules that were evaluated", async () =>
            (await GetAsync($"{Prometheus}/api/v1/query?query=up%7Bjob%3D%22primary%22%7D")).GetProperty("data").GetProperty("result").GetArrayLength() == 1);
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = _servers.Count - 1; i >= 0; i--) await _servers[i].DisposeAsync();
        await _target.DisposeAsync();
        await _webhook.DisposeAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Takes the primary down, and waits until the webhook was told and every other alert of it has reached the Alertmanager.</summary>
    /// <returns>What the Alertmanager does with each alert, by name.</returns>
    public async Task<IReadOnlyDictionary<string, string>> DrillAsync()
    {
        _isDown = true;
        await _servers[^1].UntilAsync("the notification", () => Task.FromResult(Told.Contains("PrimaryLost")));
        await _servers[^1].UntilAsync("five alerts", async () => (await StatesAsync()).Count == 5);
        return await StatesAsync();
    }

    private async Task<IReadOnlyDictionary<string, string>> StatesAsync() => (await GetAsync($"{Alertmanager(0)}/api/v2/alerts")).EnumerateArray().ToDictionary(
        alert => alert.GetProperty("labels").GetProperty("alertname").GetString()!, alert => alert.GetProperty("status").GetProperty("state").GetString()!);

    private RealServer StartManager(int member) => RealServer.Start(
        "prometheus-alertmanager", "tests/servers/alertmanager.sh", _folder.FullName,
        "--config.file=alertmanager.yml", $"--storage.path=manager-{member}", $"--web.listen-address=127.0.0.1:{_managerPorts[member]}",
        $"--cluster.listen-address=127.0.0.1:{_clusterPorts[member]}", $"--cluster.peer=127.0.0.1:{_clusterPorts[1 - member]}", "--cluster.peer-timeout=1s", "--cluster.settle-timeout=5s", "--log.level=error");

    private async Task SilenceAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var body = new StringContent(
            $$"""
            {"matchers":[{"name":"alertname","value":"Quiet.*","isRegex":true,"isEqual":true}],"startsAt":"{{now.AddMinutes(-1):O}}","endsAt":"{{now.AddHours(8):O}}",
             "createdBy":"ops","comment":"maintenance"}
            """,
            System.Text.Encoding.UTF8,
            "application/json");
        using var answer = await _client.PostAsync($"{Alertmanager(0)}/api/v2/silences", body);
        answer.EnsureSuccessStatusCode();
        await _servers[1].UntilAsync("the silence at the other member", async () => (await GetAsync($"{Alertmanager(1)}/api/v2/silences")).GetArrayLength() == 1);
    }

    private async Task<JsonElement> GetAsync(string url) => JsonElement.Parse(await _client.GetStringAsync(url));

    private string Routing =>
        $$"""
        route:
          receiver: nobody
          group_by: [alertname]
          group_wait: 1s
          group_interval: 5s
          routes:
          - { receiver: failover, matchers: ['alertname=~"PrimaryLost|QuietLost|MutedLost|LostDown"'] }
        inhibit_rules:
        - { source_matchers: ['alertname="LostDown"'], target_matchers: ['alertname="MutedLost"'] }
        receivers:
        - name: nobody
        - name: failover
          webhook_configs: [{ url: 'http://{{Webhook}}/failover' }]
        """;

    private string Configuration =>
        $$"""
        global: { scrape_interval: 1s, scrape_timeout: 900ms, evaluation_interval: 1s, external_labels: { replica: a } }
        rule_files: [rules.yml]
        alerting:
          alertmanagers:
          - timeout: 7s
            static_configs: [{ targets: ['127.0.0.1:{{_managerPorts[0]}}', '127.0.0.1:{{_managerPorts[1]}}'] }]
        scrape_configs:
        - job_name: primary
          static_configs: [{ targets: ['{{Target}}'] }]
        - job_name: lost
          static_configs: [{ targets: ['127.0.0.1:{{_closedPort}}'] }]
        """;

    private const string Rules =
        """
        groups:
        - name: dr
          rules:
          - { alert: PrimaryLost, expr: 'up{job="primary"} == 0 or absent(up{job="primary"})', for: 1500ms, labels: { severity: critical } }
          - { alert: QuietLost, expr: 'up{job="primary"} == 0' }
          - { alert: MutedLost, expr: 'up{job="primary"} == 0' }
          - { alert: UnroutedLost, expr: 'up{job="primary"} == 0' }
          - { alert: LostDown, expr: 'up{job="lost"} == 0', for: 1s }
        """;
}
