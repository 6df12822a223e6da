using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests.FailoverMonitor;

/// <summary>Tries queries out on a real server, whose <c>ecs-main</c> is up and whose <c>lost</c> is down.</summary>
[Collection(PrometheusServer.Name)]
public sealed class RealPrometheusSignalTests(RealPrometheus server)
{
    // t, f or ? for: fires now, on absence, on loss.
    [Theory]
    [InlineData("up{job=\"ecs-main\"} == 0", "fft", 1)]
    [InlineData("sum(up{job=\"ecs-main\"}) < 1", "fft", 1)]
    [InlineData("up{job=\"ecs-main\"} == 0 or absent(up{job=\"ecs-main\"})", "ftt", 1)]
    [InlineData("sum(up{job=\"ecs-main\"} or vector(0)) < 1", "ftt", 1)]
    [InlineData("absent_over_time(up{job=\"ecs-main\"}[1m])", "ftf", 1)]
    [InlineData("max_over_time(up{job=\"ecs-main\"}[10s]) < 1", "fft", 1)]
    [InlineData("up{job=\"ecs-main\"} == 2", "fff", 1)]
    [InlineData("up{job=\"misspelt\"} == 0", "fff", 0)]
    [InlineData("up{job=\"lost\"} == 0", "tft", 1)]
    [InlineData("vector(1)", "ttt", null)]
    [InlineData("up{job=\"lost\"} == 0 and on() up{job=\"ecs-main\"} == 1", "tf?", 1)]
    [InlineData("up{job=~\"ecs-.*\",instance!=\"\"} == 0 # the primary", "fft", 1)]
    [InlineData("time()", "???", null)]
    [InlineData("up{job=\"ecs-main\"} ==", "???", null)]
    [InlineData("nonsense_over_time(up{job=\"lost\"}[5m]) == 0", "???", 1)]
    public async Task Derive_Query_BehavesAsItWouldInTheDrill(string query, string fires, int? selected)
    {
        var signal = await DeriveAsync(query);

        Assert.Equal(fires, Text(signal.FiresNow) + Text(signal.FiresOnAbsence) + Text(signal.FiresOnDown));
        Assert.Equal(selected, signal.Selected.IsPresent ? (int)signal.Selected.Value : null);
    }

    [Fact]
    public async Task Derive_TheIncidentsQuery_KnowsSourceTargetAndTimes()
    {
        var signal = await DeriveAsync("up{job=\"ecs-main\"} == 0");

        Assert.Equal("here", Assert.Single(signal.Sources.Items).Site.Value);
        Assert.Equal((server.UpTarget, "here", true), Assert.Single(signal.Targets.Items) is var target ? (target.Name, target.Site.Value, target.Up.Value) : default);
        Assert.Equal(15, signal.DetectsAtBest.Value.TotalSeconds);
        Assert.Equal(1 + 0.9 + 30, signal.DetectsAtWorst.Value.TotalSeconds);
    }

    private async Task<SignalFacts> DeriveAsync(string query)
    {
        var scene = new Scene(query).Asks("monitoring", server.Url);
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<PrometheusSettings>(
            "monitoring", new PrometheusSettings { Url = server.Url }, [.. scene.Questions().Select(question => question.Question)], new HashSet<string>(), TestSites.Tree);
        var facts = await new PrometheusCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
        return await scene.Collected("monitoring", facts).DeriveAsync();
    }

    private static string Text(Fact<bool> fires) => fires.IsPresent ? fires.Value ? "t" : "f" : "?";
}
