using System.Text;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Prometheus;

[Collection(PrometheusServer.Name)]
public sealed class RealPrometheusTests(RealPrometheus server, ITestOutputHelper output)
{
    [Fact]
    public async Task CollectAsync_RealServer_TellsItsState()
    {
        var facts = await CollectAsync();

        output.WriteLine($"Prometheus {facts.Version}");
        Assert.Matches(@"^\d+\.\d+\.\d+", facts.Version.Value);
        Assert.True(facts.Ready.Value);
        Assert.True(facts.ReloadConfigSuccess.Value);
        Assert.Equal(TimeSpan.FromHours(2), facts.Retention.Value);
        Assert.InRange(facts.ClockSkew.Value, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
        Assert.Equal((1, 0.9, 1), (facts.ScrapeInterval.Value.TotalSeconds, facts.ScrapeTimeout.Value.TotalSeconds, facts.EvaluationInterval.Value.TotalSeconds));
        Assert.Equal("test", facts.ExternalLabels.Entries["cluster"]);
        Assert.Equal("5m", facts.Flags.Entries["query.lookback-delta"]);
    }

    [Fact]
    public async Task CollectAsync_RealServer_TellsTargetsUpDownAndDropped()
    {
        var facts = await CollectAsync();

        var up = Assert.Single(facts.Targets.Items, target => target.Job == "ecs-main");
        var down = Assert.Single(facts.Targets.Items, target => target.Job == "lost");
        Assert.Equal((server.UpTarget, "up", "here"), (up.Address, up.Health, up.Site.Value));
        Assert.Equal((server.DownTarget, "down"), (down.Address, down.Health));
        Assert.EndsWith("connection refused", down.LastError.Value, StringComparison.Ordinal);
        Assert.Equal("dropped", Assert.Single(facts.DroppedTargets.Items).Job);
    }

    [Fact]
    public async Task CollectAsync_RealServer_TellsRulesAndAlertmanagers()
    {
        var facts = await CollectAsync();

        var rules = facts.Rules.Items.ToDictionary(rule => rule.Name);
        Assert.Equal(("firing", 1), (rules["LostDown"].State.Value, rules["LostDown"].For.Value.TotalSeconds));
        Assert.Equal("inactive", rules["PrimaryDownOrAbsent"].State.Value);
        Assert.Equal("recording", rules["job:up:sum"].Type);
        Assert.Equal("err", rules["Broken"].Health);
        Assert.Contains("many-to-many", rules["Broken"].LastError.Value, StringComparison.Ordinal);
        Assert.Equal(server.DownTarget, Assert.Single(facts.Alertmanagers.Items).Address);
    }

    [Fact]
    public async Task CollectAsync_RealServer_AnswersQueriesAndRefusesNonsense()
    {
        var facts = await CollectAsync(new PrometheusQuery("up{job=\"lost\"} == 0"), new PrometheusQuery("up{job=\"nowhere\"}"), new PrometheusQuery("up{"));

        Assert.Equal(1, facts.Answers.Items[0].Series.Value);
        Assert.Equal(0, facts.Answers.Items[1].Series.Value);
        Assert.Equal(NotCollectedReason.Failed, facts.Answers.Items[2].Series.Why.Reason);
        Assert.Contains("parse error", facts.Answers.Items[2].Series.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_SecretsInTheConfiguration_StayThere()
    {
        var facts = await CollectAsync();

        Assert.DoesNotContain("canary", Json(facts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_GuardedReplica_IsAskedWithThePasswordOverTls()
    {
        var facts = await CollectAsync(Replica, new PrometheusQuery("up{job=\"lost\"}"));

        Assert.True(facts.Ready.Value);
        Assert.Equal("b", facts.ExternalLabels.Entries["replica"]);
        Assert.Equal(["ecs-main", "fleeting", "lost"], facts.Targets.Items.Select(target => target.Job).Union(["fleeting"]).Order(StringComparer.Ordinal));
        Assert.True(facts.Answers.Items[0].Series.IsPresent);
        Assert.DoesNotContain("canary", Json(facts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_GuardedReplicaWithoutPassword_IsReachableAndDenied()
    {
        var facts = await CollectAsync(Replica with { User = null, Password = null }, new PrometheusQuery("up"));

        Assert.True(facts.Reachable.IsPresent, facts.Reachable.ToString());
        Assert.Equal(NotCollectedReason.AccessDenied, facts.Targets.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, facts.Answers.Items[0].Series.Why.Reason);
        Assert.Equal("here", facts.Site.Value);
    }

    [Fact]
    public async Task CollectAsync_WrongPassword_IsDeniedWithoutNamingIt()
    {
        var facts = await CollectAsync(Replica, "wrong-canary");

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Version.Why.Reason);
        Assert.DoesNotContain("canary", Json(facts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AuthorityNotTrustedHere_IsUnreachable()
    {
        var facts = await CollectAsync(Replica with { Ca = null });

        Assert.Equal(NotCollectedReason.Unreachable, facts.Reachable.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_PlainHttpToATlsPort_SaysWhatToWrite()
    {
        var facts = await CollectAsync(new PrometheusSettings { Url = server.ReplicaUrl.Replace("https", "http", StringComparison.Ordinal) });

        Assert.Contains("write https in the url", facts.Version.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_QueryBeyondTheServersLimit_IsATimeoutOfThatQueryAlone()
    {
        var facts = await CollectAsync(Replica, new PrometheusQuery("max_over_time(vector(1)[4h:1ms])"), new PrometheusQuery("vector(1)"));

        Assert.Equal(NotCollectedReason.Timeout, facts.Answers.Items[0].Series.Why.Reason);
        Assert.Equal(1, facts.Answers.Items[1].Series.Value);
    }

    [Fact]
    public async Task CollectAsync_HugeAnswer_IsNotReadToItsEnd()
    {
        var facts = await CollectAsync(new PrometheusQuery("vector(1)[15m:1ms]"), new PrometheusQuery("vector(1)"));

        Assert.Equal(NotCollectedReason.Malformed, facts.Answers.Items[0].Series.Why.Reason);
        Assert.Contains("the answer is larger than 8192 KB", facts.Answers.Items[0].Series.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(1, facts.Answers.Items[1].Series.Value);
    }

    [Fact]
    public async Task CollectAsync_TargetThatDiscoveryForgot_IsNeitherUpNorDownButAbsent()
    {
        string[] queries = ["up{job=\"fleeting\"} == 0", "up{job=\"fleeting\"} == 0 or absent(up{job=\"fleeting\"})", "up{job=\"fleeting\"}"];
        await server.ForgetFleetingAsync();
        var facts = await CollectAsync([.. queries.Select(query => new PrometheusQuery(query))]);
        for (var tries = 0; facts.Answers.Items[2].Series.Value > 0; tries++)
        {
            Assert.True(tries < 600, "the series of a target that discovery forgot has not ended");
            await Task.Delay(100, TestContext.Current.CancellationToken);
            facts = await CollectAsync([.. queries.Select(query => new PrometheusQuery(query))]);
        }

        Assert.Equal([0, 1], facts.Answers.Items.Take(2).Select(answer => (int)answer.Series.Value));
        Assert.DoesNotContain(facts.Targets.Items, target => target.Job == "fleeting");
    }

    private PrometheusSettings Replica => new()
    {
        Url = server.ReplicaUrl,
        User = "readiness",
        Password = new Secret(SecretSource.Environment, "PROMETHEUS_PASSWORD"),
        Ca = server.AuthorityFile,
    };

    private Task<PrometheusFacts> CollectAsync(params IReadOnlyList<Question> questions) => CollectAsync(new PrometheusSettings { Url = server.Url }, questions);

    private static Task<PrometheusFacts> CollectAsync(PrometheusSettings settings, params IReadOnlyList<Question> questions) => CollectAsync(settings, RealPrometheus.Password, questions);

    private static string Json(PrometheusFacts facts)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) facts.WriteJson(writer, new ProvenanceTable());
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<PrometheusFacts> CollectAsync(PrometheusSettings settings, string password, params IReadOnlyList<Question> questions)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => password);
        var request = new CollectRequest<PrometheusSettings>("monitoring", settings, questions, null, TestSites.Tree);
        return await new PrometheusCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }
}
