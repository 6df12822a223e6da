using Readiness.Collectors.Tests.Servers;

namespace Readiness.Collectors.Tests.Heartbeat;

/// <summary>A real Pushgateway to which two agents of one job and one of another have pushed.</summary>
public sealed class RealPushgateway : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-pushgateway-");
    private readonly int _port = RealServer.FreePort();
    private readonly HttpClient _client = new();
    private RealServer? _server;

    public string Url => $"http://127.0.0.1:{_port}";

    public async ValueTask InitializeAsync()
    {
        _server = RealServer.Start("prometheus-pushgateway", "tests/servers/pushgateway.sh", _folder.FullName, $"--web.listen-address=127.0.0.1:{_port}", "--log.level=error");
        await _server.UntilAsync("the gateway", async () => (await _client.GetAsync($"{Url}/-/ready")).IsSuccessStatusCode);
        await PushAsync("job/agent");
        await PushAsync("job/several/instance/a");
        await PushAsync("job/several/instance/b");
    }

    public async Task PushAsync(string group)
    {
        using var body = new StringContent("agent_alive 1\n");
        using var answer = await _client.PutAsync($"{Url}/metrics/{group}", body);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }
}
