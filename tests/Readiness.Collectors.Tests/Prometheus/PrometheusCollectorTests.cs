using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Prometheus;

public sealed class PrometheusCollectorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 23, 0, TimeSpan.Zero);

    [Fact]
    public async Task CollectAsync_HealthyServer_ReadsItsState()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server);

        Assert.Equal(server.Address.Authority, facts.Address.Value);
        Assert.Equal("here", facts.Site.Value);
        Assert.True(facts.Reachable.Value);
        Assert.True(facts.Ready.Value);
        Assert.Equal("2.42.0+ds", facts.Version.Value);
        Assert.False(facts.ReloadConfigSuccess.Value);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 10, 22, 27, TimeSpan.Zero), facts.LastConfigTime.Value);
        Assert.Equal(TimeSpan.FromDays(15), facts.Retention.Value);
        Assert.Equal(TimeSpan.FromSeconds(0.5), facts.ClockSkew.Value);
        Assert.Equal("GET /api/v1/status/runtimeinfo", facts.StartTime.From?.Operation);
        Assert.Equal("5m", facts.Flags.Entries["query.lookback-delta"]);
    }

    [Fact]
    public async Task CollectAsync_Configuration_KeepsOnlyTheGlobalBlock()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server);

        Assert.Equal(TimeSpan.FromSeconds(5), facts.ScrapeInterval.Value);
        Assert.Equal(TimeSpan.FromSeconds(3), facts.ScrapeTimeout.Value);
        Assert.Equal(TimeSpan.FromMinutes(1), facts.EvaluationInterval.Value);
        Assert.Equal([new("cluster", "hk-primary"), new("replica", "1")], facts.ExternalLabels.Entries);
    }

    [Fact]
    public async Task CollectAsync_Targets_ArePlacedByWhatTheyWatch()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server);

        Assert.Collection(
            facts.Targets.Items,
            direct =>
            {
                Assert.Equal(("ecs-main", "127.10.0.21:9100", "primary"), (direct.Job, direct.Address, direct.Site.Value));
                Assert.True(direct.Up);
                Assert.True(direct.LastError.IsAbsent);
                Assert.Equal((5, 3), (direct.ScrapeInterval.Value.TotalSeconds, direct.ScrapeTimeout.Value.TotalSeconds));
            },
            probed =>
            {
                Assert.Equal(("127.20.0.9:8080", "standby"), (probed.Address, probed.Site.Value));
                Assert.Equal("http://127.0.0.1:9115/probe", probed.ScrapeUrl);
                Assert.Equal("context deadline exceeded", probed.LastError.Value);
                Assert.Equal(NotCollectedReason.Unsupported, probed.ScrapeInterval.Why.Reason);
            },
            fresh =>
            {
                Assert.Equal("unknown", fresh.Health);
                Assert.True(fresh.LastScrape.IsAbsent);
                Assert.True(fresh.Site.IsAbsent);
            });
        Assert.Equal("dropped", Assert.Single(facts.DroppedTargets.Items).Job);
    }

    [Fact]
    public async Task CollectAsync_RulesAndAlertmanagers_AreRead()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server);

        var (alert, recording) = (facts.Rules.Items[0], facts.Rules.Items[1]);
        Assert.Equal(("dr", "PrimaryDown", "alerting", "up == 0", "firing"), (alert.Group, alert.Name, alert.Type, alert.Expr, alert.State.Value));
        Assert.Equal((15, 10), (alert.For.Value.TotalSeconds, alert.Interval.Value.TotalSeconds));
        Assert.Equal(("err", "many-to-many matching"), (recording.Health, recording.LastError.Value));
        Assert.True(recording.For.IsAbsent && recording.State.IsAbsent && recording.LastEvaluation.IsAbsent);
        Assert.Equal([(true, "primary"), (false, null)], facts.Alertmanagers.Items.Select(one => (one.Active, one.Site.ValueOr(null))));
    }

    [Fact]
    public async Task CollectAsync_OneFactWanted_AsksOneEndpoint()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server, wanted: ["targets"]);

        Assert.Equal("/api/v1/targets", Assert.Single(server.Requests).Target);
        Assert.Equal(NotCollectedReason.NotRequested, facts.Rules.Why.Reason);
        Assert.Equal(NotCollectedReason.NotRequested, facts.Reachable.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_Query_IsPutOnceAsAForm()
    {
        await using var server = PrometheusStub.Start(("/api/v1/query", LoopbackReply.Json(
            """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"up","job":"x"},"value":[1795342994.064,"0"]},{"metric":{},"value":[1,"NaN"]}]},"warnings":["slow"]}""")));

        var facts = await CollectAsync(server, wanted: [], new PrometheusQuery("up{job=\"x\"} == 0"));

        var answer = Assert.Single(facts.Answers.Items);
        Assert.Equal(("vector", 2L), (answer.ResultType.Value, answer.Series.Value));
        Assert.Equal(("x", 0.0), (answer.Samples.Items[0].Labels.Entries["job"], answer.Samples.Items[0].Value.Value));
        Assert.True(answer.Samples.Items[1].Value.IsAbsent);
        Assert.Equal("slow", Assert.Single(answer.Warnings.Items));
        Assert.Equal("query=up%7Bjob%3D%22x%22%7D+%3D%3D+0", Assert.Single(server.Requests, request => request.Method == "POST").Body);
    }

    [Fact]
    public async Task CollectAsync_EmptyResult_IsNoSeriesRatherThanNoAnswer()
    {
        await using var server = PrometheusStub.Start();

        var facts = await CollectAsync(server, wanted: [], new PrometheusQuery("up == 0"));

        Assert.Equal(0, Assert.Single(facts.Answers.Items).Series.Value);
    }

    [Fact]
    public async Task CollectAsync_ScalarResult_HasOneSeries()
    {
        await using var server = PrometheusStub.Start(("/api/v1/query", LoopbackReply.Json("""{"status":"success","data":{"resultType":"scalar","result":[1,"7"]}}""")));

        var answer = Assert.Single((await CollectAsync(server, wanted: [], new PrometheusQuery("time()"))).Answers.Items);

        Assert.Equal(("scalar", 7.0), (answer.ResultType.Value, answer.Samples.Items[0].Value.Value));
    }

    [Fact]
    public async Task CollectAsync_ManySeries_KeepsSomeAndCountsAll()
    {
        var series = string.Join(',', Enumerable.Range(0, 600).Select(i => "{\"metric\":{\"i\":\"" + i + "\"},\"value\":[1,\"1\"]}"));
        await using var server = PrometheusStub.Start(
            ("/api/v1/query", LoopbackReply.Json("{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[" + series + "]}}")));

        var answer = Assert.Single((await CollectAsync(server, wanted: [], new PrometheusQuery("up"))).Answers.Items);

        Assert.Equal((600L, 500), (answer.Series.Value, answer.Samples.Items.Count));
        Assert.NotNull(answer.Samples.Incomplete);
    }

    [Theory]
    [InlineData(400, """{"status":"error","errorType":"bad_data","error":"1:4: parse error"}""", NotCollectedReason.Failed, "1:4: parse error")]
    [InlineData(422, """{"status":"error","errorType":"execution","error":"unavailable with Prometheus Agent"}""", NotCollectedReason.Unsupported, "agent mode")]
    [InlineData(422, """{"status":"error","errorType":"execution","error":"many-to-many matching"}""", NotCollectedReason.Failed, "many-to-many")]
    [InlineData(503, """{"status":"error","errorType":"timeout","error":"query timed out"}""", NotCollectedReason.Timeout, "timed out")]
    [InlineData(200, """{"status":"error","errorType":"internal","error":"disk"}""", NotCollectedReason.Failed, "disk")]
    [InlineData(200, """{"status":"success","data":{"resultType":"vector","res""", NotCollectedReason.Malformed, "not JSON")]
    [InlineData(200, """{"hello":"world"}""", NotCollectedReason.Malformed, "form")]
    [InlineData(200, """{"status":"success","data":{"resultType":"vector"}}""", NotCollectedReason.Malformed, "no result")]
    [InlineData(200, """[]""", NotCollectedReason.Malformed, "form")]
    [InlineData(401, "Unauthorized", NotCollectedReason.AccessDenied, "401")]
    [InlineData(403, """{"status":"error","errorType":"x","error":"y"}""", NotCollectedReason.AccessDenied, "403")]
    [InlineData(404, "404 page not found", NotCollectedReason.Unsupported, "route prefix")]
    public async Task CollectAsync_RefusedQuery_SaysWhy(int status, string body, NotCollectedReason reason, string detail)
    {
        await using var server = PrometheusStub.Start(("/api/v1/query", LoopbackReply.Json(body, status)));

        var facts = await CollectAsync(server, wanted: [], new PrometheusQuery("up == 0"));

        var why = Assert.Single(facts.Answers.Items).Series.Why;
        Assert.Equal(reason, why.Reason);
        Assert.Contains(detail, why.Detail, StringComparison.Ordinal);
        Assert.True(facts.Reachable.Value);
    }

    [Fact]
    public async Task CollectAsync_LoginPage_IsMalformed()
    {
        await using var server = PrometheusStub.Start(("/api/v1/targets", PrometheusStub.Text("<html>log in</html>", contentType: "text/html")));

        var facts = await CollectAsync(server);

        Assert.Equal(NotCollectedReason.Malformed, facts.Targets.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_RedirectElsewhere_IsNotFollowed()
    {
        await using var elsewhere = PrometheusStub.Start();
        await using var server = PrometheusStub.Start(("/api/v1/targets", LoopbackReply.Json("", 302, ("Location", $"{elsewhere.Address}api/v1/targets"))));

        var facts = await CollectAsync(server);

        Assert.Equal(NotCollectedReason.Failed, facts.Targets.Why.Reason);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task CollectAsync_OneEndpointDenied_LeavesTheOthers()
    {
        await using var server = PrometheusStub.Start(("/api/v1/rules", LoopbackReply.Json("{}", 403)));

        var facts = await CollectAsync(server);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Rules.Why.Reason);
        Assert.True(facts.Targets.IsComplete && facts.Alertmanagers.IsComplete && facts.Version.IsPresent);
    }

    [Fact]
    public async Task CollectAsync_Throttled_SaysSo()
    {
        await using var server = PrometheusStub.Start(("/api/v1/rules", LoopbackReply.Json("{}", 429, ("Retry-After", "3600"))));

        Assert.Equal(NotCollectedReason.Throttled, (await CollectAsync(server)).Rules.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_NeverAnswering_IsATimeoutOfThatEndpoint()
    {
        var asked = new TaskCompletionSource();
        await using var server = new LoopbackServer(_ =>
        {
            asked.TrySetResult();
            return new LoopbackReply.Hang();
        });
        var time = new FakeTimeProvider(Now);
        var collecting = CollectAsync(server, wanted: ["rules"], time: time);
        await asked.Task;

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(NotCollectedReason.Timeout, (await collecting).Rules.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_StillStarting_IsReachableAndNotReady()
    {
        await using var server = PrometheusStub.Start(("/-/ready", PrometheusStub.Text("Service Unavailable", 503)));

        var facts = await CollectAsync(server, wanted: ["ready"]);

        Assert.True(facts.Reachable.Value);
        Assert.False(facts.Ready.Value);
    }

    [Fact]
    public async Task CollectAsync_DeadServer_IsPlacedButNotReachable()
    {
        var server = PrometheusStub.Start();
        await server.DisposeAsync();

        var facts = await CollectAsync(server, wanted: null, new PrometheusQuery("up"));

        Assert.Equal(NotCollectedReason.Unreachable, facts.Reachable.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, facts.Targets.Why.Reason);
        Assert.Equal(NotCollectedReason.Unreachable, Assert.Single(facts.Answers.Items).Series.Why.Reason);
        Assert.Equal("here", facts.Site.Value);
    }

    [Fact]
    public async Task CollectAsync_BrokenLists_AreMalformedAndStopNothing()
    {
        await using var server = PrometheusStub.Start(
            ("/api/v1/targets", LoopbackReply.Json("""{"status":"success","data":{"activeTargets":7}}""")),
            ("/api/v1/rules", LoopbackReply.Json("""{"status":"success","data":{"groups":[3,{"rules":"x"},{"rules":[null,{}]}]}}""")));

        var facts = await CollectAsync(server);

        Assert.Equal(NotCollectedReason.Malformed, facts.Targets.Why.Reason);
        Assert.Single(facts.Rules.Items);
    }

    [Fact]
    public async Task CollectAsync_WithPassword_SendsItAndKeepsNoTrace()
    {
        await using var server = PrometheusStub.Start();
        var settings = new PrometheusSettings { Url = $"http://me:canary@{server.Address.Authority}", User = "me", Password = new Secret(SecretSource.Environment, "PASSWORD") };

        var facts = await CollectAsync(settings, null, [new PrometheusQuery("up")], new FakeTimeProvider(Now));

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me:canary"));
        Assert.All(server.Requests, request => Assert.Equal(expected, request.Headers["Authorization"]));
        Assert.DoesNotContain("canary", Json(facts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_SecretNotSet_IsNotCollectedAndNamesTheVariable()
    {
        await using var server = PrometheusStub.Start();
        var settings = new PrometheusSettings { Url = server.Address.ToString(), BearerToken = new Secret(SecretSource.Environment, "NOT_SET") };

        var facts = await CollectAsync(settings, null, [], TimeProvider.System);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Version.Why.Reason);
        Assert.Contains("NOT_SET", facts.Version.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static Task<PrometheusFacts> CollectAsync(LoopbackServer server) => CollectAsync(server, wanted: null);

    private static Task<PrometheusFacts> CollectAsync(LoopbackServer server, IReadOnlyList<string>? wanted, params IReadOnlyList<Question> questions) =>
        CollectAsync(new PrometheusSettings { Url = server.Address.ToString() }, wanted, questions, new FakeTimeProvider(Now));

    private static Task<PrometheusFacts> CollectAsync(LoopbackServer server, IReadOnlyList<string> wanted, TimeProvider time) =>
        CollectAsync(new PrometheusSettings { Url = server.Address.ToString() }, wanted, [], time);

    private static async Task<PrometheusFacts> CollectAsync(PrometheusSettings settings, IReadOnlyList<string>? wanted, IReadOnlyList<Question> questions, TimeProvider time)
    {
        using var services = new CollectorServices(time, name => name == "PASSWORD" ? "canary" : null);
        var request = new CollectRequest<PrometheusSettings>("monitoring", settings, questions, wanted?.ToHashSet(), TestSites.Tree);
        return await new PrometheusCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Json(PrometheusFacts facts)
    {
        using var stream = new MemoryStream();
        var provenance = new ProvenanceTable();
        using (var writer = new Utf8JsonWriter(stream)) facts.WriteJson(writer, provenance);
        return Encoding.UTF8.GetString(stream.ToArray()) + string.Join('\n', provenance.Entries);
    }
}
