using System.Text;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

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

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) facts.WriteJson(writer, new ProvenanceTable());
        Assert.DoesNotContain("canary", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    private async Task<PrometheusFacts> CollectAsync(params IReadOnlyList<Question> questions)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<PrometheusSettings>("monitoring", new PrometheusSettings { Url = server.Url }, questions, null, TestSites.Tree);
        return await new PrometheusCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }
}
