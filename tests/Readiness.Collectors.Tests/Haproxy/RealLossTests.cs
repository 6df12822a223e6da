using Readiness.Collectors.Haproxy;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>The loss of the primary's server before the eyes of a real HAProxy.</summary>
public sealed class RealLossTests
{
    [Fact]
    public async Task CollectAsync_PrimaryServerGone_TurnsToTheBackupAndReportsIt()
    {
        var primary = new LoopbackServer(_ => PrometheusStub.Text("ok"));
        await using var standby = new LoopbackServer(_ => PrometheusStub.Text("ok"));
        await using var haproxy = new HaproxyProcess();
        await haproxy.StartAsync(
            $"""
            defaults
                mode http
                timeout connect 200ms
                timeout client 1s
                timeout server 1s
                default-server inter 100ms fall 3 rise 1 check
            backend app
                option httpchk GET /
                server hk1 {primary.Address.Authority}
                server aws1 {standby.Address.Authority} backup

            """);
        var settings = new HaproxySettings { Socket = haproxy.Socket, Config = [haproxy.ConfigFile] };
        await haproxy.UntilAsync(async () => (await ServersAsync(settings)).All(server => server.CheckStatus.ValueOr("") == "L7OK"));

        await primary.DisposeAsync();
        var seen = new List<string>();
        await haproxy.UntilAsync(async () =>
        {
            var hk1 = (await ServersAsync(settings))[0];
            seen.Add($"{hk1.Status.Value} {hk1.State.Value} serves {hk1.Serves.Value}");
            return hk1.State.Value == "down";
        });

        var aws1 = (await ServersAsync(settings))[1];
        // On its way down it still takes users; HAProxy's words for it are "UP 2/3" and "UP 1/3".
        Assert.All(seen.SkipLast(1), words => Assert.Matches("^UP( [12]/3)? up serves True$", words));
        Assert.Equal("DOWN down serves False", seen[^1]);
        Assert.True(aws1 is { Serves.Value: true, Backup.Value: true });
    }

    private static async Task<IReadOnlyList<HaproxyServer>> ServersAsync(HaproxySettings settings) => Assert.Single((await RealHaproxy.CollectAsync(settings)).Backends.Items).Servers.Items;
}
