using Readiness.Collectors.Haproxy.Configuration;

namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>How a configuration is read, held against the real HAProxy's own check of it.</summary>
public sealed class ConfigReaderTests
{
    private const string Defaults = "defaults\n    timeout connect 3s\n    timeout client 5s\n    timeout server 5s\n";

    [Theory]
    [InlineData("frontend f\n    bind 127.0.0.1:18489\n    default_backend nope\n", "haproxy.cfg:7: there is no backend 'nope'")]
    [InlineData("backend b\n    server a 127.0.0.1:80 chekc\n", "haproxy.cfg:6: unknown keyword 'chekc' of a server (did you mean check?)")]
    [InlineData("backend b\n    server a\n", "haproxy.cfg:6: a server of b has no address")]
    [InlineData("backend b\n    server a 127.0.0.1:80 check inter\n", "haproxy.cfg:6: 'inter' of a server has no value")]
    [InlineData("backend b\n    server a \"127.0.0.1:80 check\n", "haproxy.cfg:6: a quote \" is never closed")]
    [InlineData("backend\n", "haproxy.cfg:5: a backend without a name")]
    [InlineData("backend b from nope\n", "haproxy.cfg:5: there are no defaults 'nope'")]
    [InlineData("backend b\n    server-template a x 127.0.0.1:80\n", "haproxy.cfg:6: 'x' is no number of servers")]
    [InlineData("backend b\n    timeout check\n", "haproxy.cfg:6: 'timeout check' has no value")]
    public async Task Finish_WhatHaproxyRefuses_IsAMistake(string sections, string expected)
    {
        Assert.False((await HaproxyProcess.CheckAsync(Defaults + sections)).IsValid);

        Read(sections, out var mistake);

        Assert.Equal(expected, mistake);
    }

    [Theory]
    [InlineData("backend b\n    server a 127.0.0.1:80 check inter 2x\n")]
    [InlineData("backend b\n    server a 127.0.0.1:80 check fall x\n")]
    public async Task Finish_ValueThatHaproxyRefuses_LeavesThatValueUnknown(string sections)
    {
        Assert.False((await HaproxyProcess.CheckAsync(Defaults + sections)).IsValid);

        var server = Assert.Single(Assert.Single(Read(sections, out _)).Servers);

        Assert.True(server.Inter.IsNotCollected || server.Fall.IsNotCollected);
    }

    // Quotes, escapes, comments, families of addresses, values that are keywords elsewhere, defaults with names, and a listener.
    [Fact]
    public async Task Finish_WhatHaproxyAccepts_IsReadAsItReadsIt()
    {
        const string Sections =
            """
            defaults slow from base
                timeout check 500 # milliseconds
                option httpchk GET /healthz
                default-server inter 5s fastinter 1s fall 4 rise 3
            backend app from slow
                http-check expect status 200
                server "hk1" '10.10.0.21':8080 check cookie check weight 20
                server hk2 ipv6@[::1]:8081 check inter 2500us downinter 1m fall 2
                server aws1 10.20.0.21:8080 check backup disabled # later
                server local unix@/run/app.sock backup
                server plain 10.20.0.22:8080 no-check
            listen raw from base
                mode tcp
                bind 127.0.0.1:18490
                server-template db 2-3 127.0.0.1:3306 check
            backend shook from base
                option tcp-check
                tcp-check connect
                tcp-check send PING\r\n
                tcp-check expect string +PONG
                server cache 127.0.0.1:6379 check

            """;
        var named = Defaults.Replace("defaults", "defaults base", StringComparison.Ordinal);
        var (isValid, said) = await HaproxyProcess.CheckAsync(named + Sections);
        Assert.True(isValid, said);

        var proxies = Read(Sections, out var mistake, named);

        Assert.Null(mistake);
        Assert.Equal(["app", "raw", "shook"], proxies.Select(proxy => proxy.Name));
        Assert.Equal(
            [
                "hk1 10.10.0.21:8080 checked True at application every 5000/1000/5000 ms, 4 down, 3 up, waits 3000+500 ms",
                "hk2 [::1]:8081 checked True at application every 2.5/1000/60000 ms, 2 down, 3 up, waits 2.5+500 ms",
                "aws1 10.20.0.21:8080 checked True at application every 5000/1000/5000 ms, 4 down, 3 up, waits 3000+500 ms, backup, disabled",
                "local /run/app.sock checked False at application every 5000/1000/5000 ms, 4 down, 3 up, waits 3000+500 ms, backup",
                "plain 10.20.0.22:8080 checked False at application every 5000/1000/5000 ms, 4 down, 3 up, waits 3000+500 ms",
            ],
            proxies[0].Servers.Select(Line));
        Assert.Equal(
            [
                "db2 127.0.0.1:3306 checked True at connection every 2000/2000/2000 ms, 3 down, 2 up, waits 2000+2000 ms",
                "db3 127.0.0.1:3306 checked True at connection every 2000/2000/2000 ms, 3 down, 2 up, waits 2000+2000 ms",
            ],
            proxies[1].Servers.Select(Line));
        Assert.Equal("application", Assert.Single(proxies[2].Servers).Layer);
    }

    [Theory]
    [InlineData("10.0.0.1:80", "", false)]
    [InlineData("localhost:80", "", true)]
    [InlineData("localhost:80", "init-addr last,libc", true)]
    [InlineData("localhost:80", "init-addr last,libc,none", false)]
    [InlineData("localhost:80", "init-addr libc,10.0.0.9", false)]
    [InlineData("unix@/run/app.sock", "", false)]
    public void NeedsDnsToStart_Address_IsHeldAgainstItsFallbacks(string address, string parameters, bool needs) =>
        Assert.Equal(needs, OnlyServer($"backend b\n    server a {address} {parameters}\n").NeedsDnsToStart.Value);

    [Theory]
    [InlineData("nosuch.invalid:80", "")]
    [InlineData("nosuch.invalid:80", "init-addr last,libc,none")]
    [InlineData("nosuch.invalid:80", "init-addr last,libc,10.0.0.9")]
    public async Task NeedsDnsToStart_NameThatDoesNotResolve_IsWhatHaproxyStumblesOver(string address, string parameters)
    {
        var sections = $"backend b\n    server a {address} {parameters}\n";

        Assert.Equal((await HaproxyProcess.CheckAsync(Defaults + sections)).IsValid, !OnlyServer(sections).NeedsDnsToStart.Value);
    }

    [Fact]
    public void Finish_ValueFromTheEnvironment_LeavesThatValueUnknown()
    {
        var server = OnlyServer("backend b\n    server a \"${APP}:80\" check inter \"$EVERY\"\n");

        Assert.Contains("variable of HAProxy's environment", server.Inter.Why.Detail, StringComparison.Ordinal);
        Assert.True(server.Address.IsNotCollected && server.NeedsDnsToStart.IsNotCollected && server.ConnectTimeout.IsNotCollected);
        Assert.True(server.Checked);
    }

    [Fact]
    public void Finish_Conditional_IsForHaproxyAlone()
    {
        Read(".if defined(DR)\nbackend b\n.endif\n", out var mistake);

        Assert.Equal("haproxy.cfg:5: which lines behind .if count, only HAProxy knows", mistake);
    }

    [Fact]
    public void Finish_NewDefaults_ForgetTheOldOnes()
    {
        var proxies = Read("backend a\n    timeout check 1s\n    server s 127.0.0.1:1 check\ndefaults\n    timeout check 4s\nbackend b\n    server s 127.0.0.1:1 check\n", out _, "defaults\n    timeout connect 1s\n    default-server inter 9s\n");

        Assert.Equal((9d, 1d, 1d), Seconds(proxies[0].Servers[0]));
        // No timeout connect any more: the connection has the whole interval of 2 s.
        Assert.Equal((2d, 2d, 4d), Seconds(proxies[1].Servers[0]));

        static (double, double, double) Seconds(ConfiguredServer server) => (server.Inter.Value.TotalSeconds, server.ConnectTimeout.Value.TotalSeconds, server.AnswerTimeout.Value.TotalSeconds);
    }

    [Theory]
    [InlineData("2s", 2000)]
    [InlineData("500", 500)]
    [InlineData("1m", 60_000)]
    [InlineData("250us", 0.25)]
    [InlineData("2147483647", 2147483647d)]
    public void TryRead_Time_IsMilliseconds(string text, double milliseconds)
    {
        Assert.True(HaproxyTime.TryRead(text, out var time));
        Assert.Equal(milliseconds, time.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("2 s")]
    [InlineData("1.5s")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999d")]
    public void TryRead_NoTime_IsRefused(string text) => Assert.False(HaproxyTime.TryRead(text, out _));

    private static string Line(ConfiguredServer server) =>
        FormattableString.Invariant($"{server.Name} {server.Address} checked {server.Checked} at {server.Layer} every {server.Inter.Value.TotalMilliseconds}/{server.FastInter.Value.TotalMilliseconds}/{server.DownInter.Value.TotalMilliseconds} ms, {server.Fall} down, {server.Rise} up, waits {server.ConnectTimeout.Value.TotalMilliseconds}+{server.AnswerTimeout.Value.TotalMilliseconds} ms")
        + (server.Backup ? ", backup" : "") + (server.Disabled ? ", disabled" : "");

    private static ConfiguredServer OnlyServer(string sections) => Assert.Single(Assert.Single(Read(sections, out _)).Servers);

    private static IReadOnlyList<ConfiguredProxy> Read(string sections, out string? mistake, string defaults = Defaults)
    {
        var reader = new ConfigReader();
        reader.Add("haproxy.cfg", defaults + sections, null);
        return reader.Finish(out mistake);
    }
}
