using System.Text.Json;
using Readiness.Collectors.Tests.Quorums;

namespace Readiness.Collectors.Tests.Consul;

/// <summary>Three real Consul servers, one in each of three sites.</summary>
internal sealed class ConsulServers : IAsyncDisposable
{
    /// <summary>May do everything, where access is controlled.</summary>
    public const string Token = "11111111-1111-1111-1111-111111111111";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-consul-");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly RealServer[] _servers;

    private ConsulServers(bool isGuarded)
    {
        var program = RealServer.Unpacked("consul", "1.8.7+dfsg1-2+b3", "usr/bin/consul", "tests/servers/consul.sh");
        var ports = ThreeSites.Addresses.Select(address => (Http: RealServer.FreePort(address), Raft: RealServer.FreePort(address), Lan: RealServer.FreePort(address), Wan: RealServer.FreePort(address))).ToList();
        Urls = [.. ThreeSites.Addresses.Zip(ports, (address, port) => $"http://{address}:{port.Http}")];
        if (isGuarded) _http.DefaultRequestHeaders.Add("X-Consul-Token", Token);
        _servers =
        [
            .. ThreeSites.Addresses.Select((address, i) =>
            {
                var file = Path.Combine(_folder.FullName, $"{i + 1}.json");
                File.WriteAllText(file, Configuration(i, address, ports[i], $"{ThreeSites.Addresses[0]}:{ports[0].Lan}", isGuarded));
                return new RealServer(program, ["agent", $"-config-file={file}"]);
            }),
        ];
    }

    public IReadOnlyList<string> Urls { get; }

    public static async Task<ConsulServers> StartAsync(bool isGuarded = false)
    {
        var servers = new ConsulServers(isGuarded);
        try
        {
            await RealServer.UntilAsync("the leader calls three servers healthy", servers.AreHealthyAsync);
            return servers;
        }
        catch (TimeoutException failure)
        {
            var said = servers._servers[0].LastWords();
            await servers.DisposeAsync();
            throw new TimeoutException($"{failure.Message}\n{said}", failure);
        }
    }

    public ValueTask StopAsync(int server) => _servers[server].DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers) await server.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> AreHealthyAsync()
    {
        foreach (var url in Urls)
        {
            try
            {
                using var answer = await _http.GetAsync(new Uri($"{url}/v1/operator/autopilot/health"));
                if (!answer.IsSuccessStatusCode) return false;
                using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                if (health.RootElement.GetProperty("FailureTolerance").GetInt32() != 1) return false;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
            {
                return false;
            }
        }

        return true;
    }

    private string Configuration(int i, string address, (int Http, int Raft, int Lan, int Wan) port, string join, bool isGuarded) =>
        $$"""
        {
          "node_name": "consul-{{i + 1}}", "datacenter": "hk1", "server": true, "bootstrap_expect": 3, "data_dir": "{{Path.Combine(_folder.FullName, $"{i + 1}")}}",
          "bind_addr": "{{address}}", "client_addr": "{{address}}", "retry_join": ["{{join}}"], "retry_interval": "1s", "disable_host_node_id": true,
          "disable_update_check": true, "log_level": "err", "performance": { "raft_multiplier": 1 },
          "ports": { "http": {{port.Http}}, "server": {{port.Raft}}, "serf_lan": {{port.Lan}}, "serf_wan": {{port.Wan}}, "dns": -1, "grpc": -1, "https": -1 }
          {{(isGuarded ? $$""", "acl": { "enabled": true, "default_policy": "deny", "tokens": { "master": "{{Token}}", "agent": "{{Token}}" } }""" : "")}}
        }
        """;
}
