using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Tests.Prometheus;

/// <summary>
/// A real Prometheus on loopback with one target up, one down and one dropped, and rules with and without <c>absent()</c>; and its replica, which scrapes
/// the same, lets in only who knows the password over TLS, and gives queries half a second.
/// </summary>
public sealed class RealPrometheus : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-prometheus-");
    private readonly LoopbackServer _upTarget = new(_ => PrometheusStub.Text("# TYPE load gauge\nload 1\n"));
    private readonly int _port = FreePort();
    private readonly int _replicaPort = FreePort();
    private readonly int _closedPort = FreePort();
    private readonly TestAuthority _authority = new(TimeProvider.System.GetUtcNow());
    private readonly List<Process> _processes = [];

    /// <summary>Of the replica's one user, <c>readiness</c>.</summary>
    public const string Password = "canary-pw";

    public string Url => $"http://127.0.0.1:{_port}";

    public string ReplicaUrl => $"https://127.0.0.1:{_replicaPort}";

    /// <summary>The authority that signed the replica's certificate.</summary>
    public string AuthorityFile => _authority.PemFile;

    public string UpTarget => _upTarget.Address.Authority;

    public string DownTarget => $"127.0.0.1:{_closedPort}";

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "prometheus.yml"), Configuration);
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "rules.yml"), Rules);
        await WriteReplicaAsync();
        _processes.Add(Start("prometheus.yml", "data", _port));
        _processes.Add(Start("replica.yml", "replica-data", _replicaPort, "--web.config.file=web.yml", "--query.timeout=500ms"));
        await UntilTheyHaveDataAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _authority.Dispose();
        await _upTarget.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Process Start(string configuration, string data, int port, params IReadOnlyList<string> options)
    {
        var start = new ProcessStartInfo(
            "prometheus",
            [
                $"--config.file={configuration}", $"--storage.tsdb.path={data}", "--storage.tsdb.retention.time=2h", $"--web.listen-address=127.0.0.1:{port}",
                $"--web.external-url=http://me:canary@127.0.0.1:{port}/", "--web.route-prefix=/", "--log.level=error", .. options,
            ])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            return process;
        }
        catch (Win32Exception failure)
        {
            throw new InvalidOperationException("These tests need a real Prometheus. Install it with tests/servers/prometheus.sh (apt-get install prometheus).", failure);
        }
    }

    /// <summary>Takes the target of the job <c>fleeting</c> out of what discovery finds, as an instance that is gone takes itself out.</summary>
    public Task ForgetFleetingAsync() => File.WriteAllTextAsync(Path.Combine(_folder.FullName, "fleeting.json"), "[]");

    private async Task WriteReplicaAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (certificate, key) = _authority.IssueFiles(Path.Combine(_folder.FullName, "web"), "127.0.0.1", now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "fleeting.json"), $$"""[{"targets":["{{UpTarget}}"]}]""");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "replica.yml"), Configuration.Replace("cluster: test", "cluster: test, replica: b", StringComparison.Ordinal));
        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "web.yml"),
            $"tls_server_config: {{ cert_file: {certificate}, key_file: {key} }}\nbasic_auth_users: {{ readiness: '{PasswordHash}' }}\n");
    }

    private async Task UntilTheyHaveDataAsync()
    {
        using var trusting = new SocketsHttpHandler { SslOptions = { CertificateChainPolicy = HttpConnections.Trust(AuthorityFile) } };
        using var client = new HttpClient(trusting) { DefaultRequestHeaders = { Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"readiness:{Password}"))) } };
        var started = Stopwatch.GetTimestamp();
        while (!await HasDataAsync(client, Url, "min(count_over_time(up[1m])) >= 3 and on() count(up) == 3 and on() ALERTS{alertname=\"LostDown\",alertstate=\"firing\"}")
            || !await HasDataAsync(client, ReplicaUrl, "count(up) == 3"))
        {
            if (_processes.Find(process => process.HasExited) is { } ended) throw new InvalidOperationException($"Prometheus ended at once: {await ended.StandardError.ReadToEndAsync()}");
            if (Stopwatch.GetElapsedTime(started) > Patience) throw new TimeoutException($"Prometheus at {Url} or its replica at {ReplicaUrl} had no data after {Patience}.");
            await Task.Delay(100);
        }
    }

    private static async Task<bool> HasDataAsync(HttpClient client, string url, string query)
    {
        try
        {
            using var body = JsonDocument.Parse(await client.GetStringAsync($"{url}/api/v1/query?query={Uri.EscapeDataString(query)}"));
            return body.RootElement.GetProperty("data").GetProperty("result").GetArrayLength() > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Configuration =>
        $$"""
        global:
          scrape_interval: 1s
          scrape_timeout: 900ms
          evaluation_interval: 1s
          external_labels: { cluster: test }
        rule_files: [rules.yml]
        alerting:
          alertmanagers:
          - static_configs: [{ targets: ['127.0.0.1:{{_closedPort}}'] }]
        scrape_configs:
        - job_name: ecs-main
          params: { token: [canary] }
          static_configs: [{ targets: ['{{UpTarget}}'] }]
        - job_name: lost
          params: { token: [canary] }
          static_configs: [{ targets: ['{{DownTarget}}'] }]
        - job_name: fleeting
          file_sd_configs: [{ files: [fleeting.json], refresh_interval: 1s }]
        - job_name: dropped
          static_configs: [{ targets: ['127.0.0.1:3'] }]
          relabel_configs: [{ action: drop, source_labels: [__address__], regex: '.*' }]
        """;

    // The password's, by bcrypt.
    private const string PasswordHash = "$2b$04$abcdefghijklmnopqrstuuAjHwok8IZHevGK5RRO4U.XqUps7fYC2";

    private const string Rules =
        """
        groups:
        - name: dr
          rules:
          - { alert: LostDown, expr: 'up{job="lost"} == 0', for: 1s }
          - { alert: PrimaryDownOrAbsent, expr: 'up{job="ecs-main"} == 0 or absent(up{job="ecs-main"})', for: 3s }
          - { record: 'job:up:sum', expr: sum by (job) (up) }
          - { alert: Broken, expr: 'up * on () group_left () up' }
        """;
}
