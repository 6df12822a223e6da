using System.Net.Http.Json;
using System.Text.Json;
using Readiness.Collectors.Tests.Quorums;

namespace Readiness.Collectors.Tests.Etcd;

/// <summary>A real etcd cluster with a member in each of three sites.</summary>
internal sealed class EtcdCluster : IAsyncDisposable
{
    /// <summary>Debian 12's: no pre-vote, health checks that give up after a second.</summary>
    public const string Old = "3.4.23-4+b4";

    /// <summary>Debian 13's.</summary>
    public const string New = "3.5.16-4";

    public const int Quota = 16 * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-etcd-");
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly RealServer[] _members;

    private EtcdCluster(string version)
    {
        var program = RealServer.Unpacked("etcd-server", version, "usr/bin/etcd", "tests/servers/etcd.sh");
        Urls = [.. ThreeSites.Addresses.Select(address => $"http://{address}:{RealServer.FreePort(address)}")];
        Peers = [.. ThreeSites.Addresses.Select(address => $"http://{address}:{RealServer.FreePort(address)}")];
        var all = string.Join(',', Peers.Select((peer, i) => $"etcd-{i + 1}={peer}"));
        _members =
        [
            .. Peers.Select((peer, i) => new RealServer(program,
            [
                $"--name=etcd-{i + 1}", $"--data-dir={Path.Combine(_folder.FullName, $"{i + 1}")}", $"--listen-peer-urls={peer}", $"--initial-advertise-peer-urls={peer}",
                $"--listen-client-urls={Urls[i]}", $"--advertise-client-urls={Urls[i]}", $"--initial-cluster={all}", $"--initial-cluster-token={_folder.Name}",
                "--initial-cluster-state=new", $"--quota-backend-bytes={Quota}", "--log-level=error",
            ])),
        ];
    }

    public IReadOnlyList<string> Urls { get; }

    public IReadOnlyList<string> Peers { get; }

    public static async Task<EtcdCluster> StartAsync(string version)
    {
        var cluster = new EtcdCluster(version);
        try
        {
            await RealServer.UntilAsync("every member is healthy", async () => (await Task.WhenAll(Enumerable.Range(0, 3).Select(cluster.IsHealthyAsync))).All(healthy => healthy));
            return cluster;
        }
        catch (TimeoutException failure)
        {
            var said = cluster._members[0].LastWords();
            await cluster.DisposeAsync();
            throw new TimeoutException($"{failure.Message}\n{said}", failure);
        }
    }

    public ValueTask StopAsync(int member) => _members[member].DisposeAsync();

    /// <summary>Which member leads: 0, 1 or 2.</summary>
    public async Task<int> LeaderAsync()
    {
        var leader = -1;
        await RealServer.UntilAsync("somebody leads", async () =>
        {
            for (var i = 0; i < Urls.Count; i++)
            {
                if (await CallAsync(i, "v3/maintenance/status", "{}") is not { } status) continue;
                if (status.TryGetProperty("leader", out var id) && id.GetString() == status.GetProperty("header").GetProperty("member_id").GetString()) leader = i;
            }

            return leader >= 0;
        });
        return leader;
    }

    /// <returns>The answer; null when it was a refusal, or when none came.</returns>
    public async Task<JsonElement?> CallAsync(int member, string path, string body)
    {
        try
        {
            using var content = new StringContent(body);
            using var answer = await _http.PostAsync(new Uri($"{Urls[member]}/{path}"), content);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>() : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    public async Task MustAsync(string path, string body) => Assert.True(await CallAsync(0, path, body) is not null, $"{path} was refused");

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members) await member.DisposeAsync();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsHealthyAsync(int member)
    {
        try
        {
            return (await _http.GetStringAsync(new Uri($"{Urls[member]}/health"))).Contains("\"true\"", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
