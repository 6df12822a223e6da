using Readiness.Collectors.Haproxy;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Haproxy;

[Collection(HaproxyServerCollection.Name)]
public sealed class RealHaproxyTests(RealHaproxy haproxy)
{
    [Theory]
    [InlineData("socket")]
    [InlineData("tcp socket")]
    [InlineData("page")]
    [InlineData("open page")]
    public async Task CollectAsync_ByAnyDoor_SeesTheSameServers(string door)
    {
        var facts = await RealHaproxy.CollectAsync(haproxy.By(door) with { Config = [haproxy.ConfigFile] });

        Assert.True(facts.Reachable.Value);
        Assert.Equal(
            [
                "live up serves True checked True at application",
                "dead down serves False checked True at application",
                "hanging down serves False checked True at application",
                "maint maintenance serves False checked True at application",
                "standby up serves True checked True at application, backup",
                "drained drain serves False checked True at application, backup",
                "weightless up serves False checked True at application, backup",
                "unchecked unchecked serves unknown checked False at absent, backup",
                "tracking up serves True checked True at application, backup",
                "unresolved maintenance serves False checked True at application, backup",
            ],
            Assert.Single(facts.Backends.Items).Servers.Items.Select(Line));

        static string Line(HaproxyServer server) =>
            $"{server.Name} {server.State} serves {(server.Serves.IsPresent ? server.Serves : "unknown")} checked {server.Checked} at {server.CheckLayer}{(server.Backup.Value ? ", backup" : "")}";
    }

    [Theory]
    [InlineData("socket", true)]
    [InlineData("tcp socket", true)]
    [InlineData("page", false)]
    [InlineData("open page", true)]
    public async Task CollectAsync_WithoutConfiguration_KnowsAddressesWhereHaproxyTellsThem(string door, bool told)
    {
        var live = await ServerAsync(haproxy.By(door), "live");

        Assert.Equal(told ? haproxy.LiveAddress : null, live.Address.ValueOr(null));
        Assert.Equal(told ? "here" : null, live.Site.ValueOr(null));
        if (!told) Assert.Contains("show-legends", live.Site.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_WithoutConfiguration_DoesNotKnowHowOftenItChecks()
    {
        var live = await ServerAsync(haproxy.By("socket"), "live");

        Assert.Equal((2L, 1L), (live.Fall.Value, live.Rise.Value));
        Assert.All(new[] { live.Inter, live.FastInter, live.ConnectTimeout, live.AnswerTimeout }, time => Assert.Equal(NotCollectedReason.Undeclared, time.Why.Reason));
        Assert.Equal(NotCollectedReason.Undeclared, live.NeedsDnsToStart.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_ServerWhoseNameDoesNotResolve_IsInMaintenanceWithoutAnAddress()
    {
        var unresolved = await ServerAsync(haproxy.By("socket"), "unresolved");

        Assert.Equal(("MAINT (resolution)", "nosuch.invalid"), (unresolved.Status.Value, unresolved.HostName.Value));
        Assert.True(unresolved.Address.IsAbsent && unresolved.Site.IsNotCollected);
    }

    [Fact]
    public async Task CollectAsync_HangingServer_HasRunIntoTheTimeoutOfItsAnswer()
    {
        var hanging = await ServerAsync(haproxy.By("socket") with { Config = [haproxy.ConfigFile] }, "hanging");

        Assert.Equal("L7TOUT", hanging.CheckStatus.Value);
        Assert.Equal((100, 50, 200), (hanging.ConnectTimeout.Value.TotalMilliseconds, hanging.FastInter.Value.TotalMilliseconds, hanging.AnswerTimeout.Value.TotalMilliseconds));
    }

    [Theory]
    [InlineData("ports", "connection")]
    [InlineData("tls", "tls")]
    public async Task CollectAsync_ShallowChecks_AreToldFromTheirResultAlone(string backend, string layer) =>
        Assert.Equal(layer, Assert.Single(Assert.Single((await RealHaproxy.CollectAsync(haproxy.By("socket", backend))).Backends.Items).Servers.Items).CheckLayer.Value);

    [Fact]
    public async Task CollectAsync_DeadServerWithoutConfiguration_DoesNotShowHowDeepItsCheckLooks() =>
        // Refused, an HTTP check ends as one of the connection would.
        Assert.True((await ServerAsync(haproxy.By("socket"), "dead")).CheckLayer.IsNotCollected);

    [Fact]
    public async Task CollectAsync_NoBackendNamed_ListsAll()
    {
        var backends = (await RealHaproxy.CollectAsync(haproxy.By("socket", backend: null))).Backends.Items;

        Assert.Equal(["app", "empty", "legends", "page", "ports", "tls"], backends.Select(backend => backend.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("UP", "tcp"), (backends.Single(backend => backend.Name == "app").Status.Value, backends.Single(backend => backend.Name == "ports").Mode.Value));
    }

    [Theory]
    [InlineData("socket")]
    [InlineData("page")]
    public async Task CollectAsync_Process_HasAVersionAndWasStartedAfterItsConfigurationWasWritten(string door)
    {
        var facts = await RealHaproxy.CollectAsync(haproxy.By(door) with { Config = [haproxy.ConfigFile] });

        Assert.Matches(@"^\d+\.\d+\.\d+", facts.Version.Value);
        // HAProxy tells whole seconds.
        Assert.InRange((facts.StartedAt.Value - facts.ConfigModified.Value).TotalSeconds, -2, 60);
    }

    [Fact]
    public async Task CollectAsync_WrongPassword_IsDeniedAndPrintsNeither()
    {
        var facts = await RealHaproxy.CollectAsync(haproxy.By("page") with { Password = new Secret(SecretSource.Environment, "WRONG") });

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Backends.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, facts.Reachable.Why.Reason);
        Assert.DoesNotContain("canary", facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_NoStatisticsAtTheAddress_SaysSo()
    {
        var facts = await RealHaproxy.CollectAsync(new HaproxySettings { Stats = haproxy.NoPage });

        Assert.Contains("not enabled at this address", facts.Backends.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_SomethingElseAtTheAddress_IsNotTakenForStatistics()
    {
        await using var other = new Transport.LoopbackServer(_ => Prometheus.PrometheusStub.Text("<html>welcome</html>"));

        Assert.Equal(NotCollectedReason.Malformed, (await RealHaproxy.CollectAsync(new HaproxySettings { Stats = other.Address.AbsoluteUri })).Backends.Why.Reason);
    }

    [Theory]
    [InlineData("/nowhere/haproxy.sock")]
    [InlineData("127.0.0.1:1")]
    public async Task CollectAsync_NoSocket_IsUnreachable(string socket)
    {
        var facts = await RealHaproxy.CollectAsync(new HaproxySettings { Socket = socket });

        Assert.Equal(NotCollectedReason.Unreachable, facts.Backends.Why.Reason);
        Assert.Contains(socket, facts.Version.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_ConfigurationOfAnotherProxy_LeavesTheChecksUnknown()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "backend app\n    server other 127.0.0.1:1 check\n", TestContext.Current.CancellationToken);

        var live = await ServerAsync(haproxy.By("socket") with { Config = [file] }, "live");

        File.Delete(file);
        Assert.Contains("HAProxy runs another one", live.Inter.Why.Detail, StringComparison.Ordinal);
        Assert.True(live.Serves.Value);
    }

    [Fact]
    public async Task CollectAsync_ConfigurationAlone_KnowsWhatIsWrittenAndNothingLive()
    {
        var facts = await RealHaproxy.CollectAsync(new HaproxySettings { Config = [haproxy.ConfigFile], Backend = "app" });

        var servers = Assert.Single(facts.Backends.Items).Servers.Items;
        Assert.True(facts.Reachable.IsAbsent && facts.Version.IsNotCollected);
        Assert.Equal(NotCollectedReason.Undeclared, servers[0].State.Why.Reason);
        Assert.Equal((true, false, 100d), (servers[0].Checked.Value, servers[0].Backup.Value, servers[0].Inter.Value.TotalMilliseconds));
        Assert.Equal("maintenance", servers.Single(server => server.Name == "maint").State.Value);
        Assert.Equal((true, false), (servers.Single(server => server.Name == "standby").Backup.Value, servers.Single(server => server.Name == "unchecked").Checked.Value));
    }

    [Fact]
    public async Task CollectAsync_NothingToAsk_SaysWhatThePlanLacks() =>
        Assert.Equal(NotCollectedReason.Undeclared, (await RealHaproxy.CollectAsync(new HaproxySettings())).Backends.Why.Reason);

    private static async Task<HaproxyServer> ServerAsync(HaproxySettings settings, string name) =>
        Assert.Single((await RealHaproxy.CollectAsync(settings)).Backends.Items).Servers.Items.Single(server => server.Name == name);
}
