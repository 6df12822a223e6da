using System.Net;
using System.Net.Sockets;
using Readiness.Collectors.Haproxy;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>A real HAProxy whose servers are up, down, hanging, drained, in maintenance, without a check and without an address, asked by its socket, over TCP and on its pages.</summary>
public sealed class RealHaproxy : IAsyncLifetime
{
    public const string Password = "canary-pw";

    private readonly HaproxyProcess _process = new();
    private readonly LoopbackServer _live = new(_ => PrometheusStub.Text("ok"));
    private readonly TcpListener _hanging = new(IPAddress.Loopback, 0);
    private readonly int _closed = HaproxyProcess.FreePort();
    private readonly int _tcpSocket = HaproxyProcess.FreePort();
    private readonly int _web = HaproxyProcess.FreePort();

    public string ConfigFile => _process.ConfigFile;

    public string Socket => _process.Socket;

    public string TcpSocket => $"127.0.0.1:{_tcpSocket}";

    /// <summary>For the user <c>ro</c>.</summary>
    public string Page => $"http://127.0.0.1:{_web}/stats";

    /// <summary>For everybody, with addresses.</summary>
    public string OpenPage => $"http://127.0.0.1:{_web}/legends?show";

    /// <summary>An address of the same proxy without statistics.</summary>
    public string NoPage => $"http://127.0.0.1:{_web}/nothing";

    public string LiveAddress => _live.Address.Authority;

    public async ValueTask InitializeAsync()
    {
        _hanging.Start(100);
        await _process.StartAsync(Sections, $"    stats socket ipv4@127.0.0.1:{_tcpSocket} level operator");
        await _process.TellAsync("set server app/drained state drain");
        await _process.UntilAsync(async () =>
        {
            var rows = StatisticsTable.Read(await _process.TellAsync("show stat")) ?? [];
            return rows.Where(row => row.Name is "dead" or "hanging" or "tls").All(row => row["status"] == "DOWN") && rows.Any(row => row.Name == "standby" && ServerStatus.Code(row["check_status"]) == "L7OK");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _live.DisposeAsync();
        _hanging.Dispose();
    }

    /// <summary>Collects as a plan with these settings would.</summary>
    internal static async Task<HaproxyFacts> CollectAsync(HaproxySettings settings)
    {
        using var services = new CollectorServices(TimeProvider.System, name => name == "PW" ? Password : name == "WRONG" ? "canary-wrong" : null);
        return await new HaproxyCollector(services).CollectAsync(new CollectRequest<HaproxySettings>("lb", settings, [], null, TestSites.Tree), TestContext.Current.CancellationToken);
    }

    internal HaproxySettings By(string door, string? backend = "app") => door switch
    {
        "socket" => new HaproxySettings { Socket = Socket, Backend = backend },
        "tcp socket" => new HaproxySettings { Socket = TcpSocket, Backend = backend },
        "page" => new HaproxySettings { Stats = Page, User = "ro", Password = new Secret(SecretSource.Environment, "PW"), Backend = backend },
        _ => new HaproxySettings { Stats = OpenPage, Backend = backend },
    };

    private string Sections =>
        $"""
        defaults
            mode http
            timeout connect 300ms
            timeout client 5s
            timeout server 5s
            timeout check 200ms
            default-server inter 100ms fall 2 rise 1
        frontend users
            bind 127.0.0.1:{HaproxyProcess.FreePort()}
            default_backend app
        backend app
            option httpchk GET /healthz
            server live {LiveAddress} check
            server dead 127.0.0.1:{_closed} check
            server hanging {_hanging.LocalEndpoint} check fastinter 50ms
            server maint {LiveAddress} check disabled
            server standby {LiveAddress} check backup weight 10
            server drained {LiveAddress} check backup
            server weightless {LiveAddress} check backup weight 0
            server unchecked {LiveAddress} backup
            server tracking {LiveAddress} track app/live backup
            server unresolved nosuch.invalid:80 check init-addr last,none resolvers none backup
        backend ports
            mode tcp
            server port {LiveAddress} check
        backend tls
            mode tcp
            option ssl-hello-chk
            server tls {LiveAddress} check
        backend empty
            http-request return status 200
        resolvers none
            nameserver dark 127.0.0.1:{_closed}
        frontend web
            bind 127.0.0.1:{_web}
            use_backend page if {"{ path_beg /stats }"}
            use_backend legends if {"{ path_beg /legends }"}
        backend page
            stats uri /stats
            stats auth ro:{Password}
        backend legends
            stats uri /legends?show
            stats show-legends
            stats hide-version

        """;
}
