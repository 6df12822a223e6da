using Readiness.Collectors.KafkaConnect;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.KafkaConnect;

public sealed class KafkaConnectCollectorTests : IDisposable
{
    private readonly CollectorServices _services = new(TimeProvider.System, name => name == "CONNECT_PASSWORD" ? "canary-password" : null);

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task CollectAsync_BothConnectors_HasStatesTasksAndWhatIsKnownOfTheConfiguration()
    {
        await using var worker = ConnectStub.Start();

        var facts = await CollectAsync(worker, new KafkaConnectSettings { Url = worker.Address.ToString(), Connector = "orders source", Sink = "orders-sink", User = "readiness", Password = new Secret(SecretSource.Environment, "CONNECT_PASSWORD") });

        Assert.Equal(("3.6.1", "here"), (facts.Version.Value, facts.Site.Value));
        var source = facts.Connectors.Items[0];
        Assert.Equal(("source", "RUNNING", 10.0, 0.25, "initial"), (source.Role, source.State.Value, source.HeartbeatInterval.Value.TotalSeconds, source.PollInterval.Value.TotalSeconds, source.SnapshotMode.Value));
        var task = Assert.Single(source.Tasks.Items);
        Assert.Equal((0, "RUNNING", "standby"), (task.Id, task.State.Value, task.WorkerSite.Value));
        Assert.True(facts.Connectors.Items[1].HeartbeatInterval.IsAbsent);
        Assert.DoesNotContain("canary", facts.ToString() + string.Join(' ', facts.Connectors.Items), StringComparison.Ordinal);
        Assert.All(worker.Requests, request => Assert.Equal(("GET", "Basic cmVhZGluZXNzOmNhbmFyeS1wYXNzd29yZA=="), (request.Method, request.Headers["Authorization"])));
    }

    [Fact]
    public async Task CollectAsync_ConnectorThatIsNotThere_IsAbsent()
    {
        await using var worker = ConnectStub.Start();

        var connector = Assert.Single((await CollectAsync(worker, "typo")).Connectors.Items);

        Assert.False(connector.Exists.Value);
        Assert.True(connector is { State.IsAbsent: true, Tasks.IsAbsent: true, Class.IsAbsent: true });
    }

    [Fact]
    public async Task CollectAsync_NotFoundOfAnotherServer_IsNotTakenForAbsent()
    {
        await using var proxy = new LoopbackServer(_ => LoopbackReply.Json("{\"detail\":\"no such page\"}", 404));

        var connector = Assert.Single((await CollectAsync(proxy, "orders source")).Connectors.Items);

        Assert.Equal(NotCollectedReason.Unsupported, connector.Exists.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_Rebalancing_IsAskedAgain()
    {
        var refusals = 0;
        await using var worker = new LoopbackServer(request => request.Target.EndsWith("/status", StringComparison.Ordinal) && Interlocked.Increment(ref refusals) <= 2
            ? ConnectStub.Error(409, "Cannot complete request momentarily due to stale configuration (typically caused by a concurrent config change)")
            : ConnectStub.Status("orders source", "RUNNING", """{"id":0,"state":"RUNNING","worker_id":"127.20.0.5:8083"}"""));

        var connector = Assert.Single((await CollectAsync(worker, "orders source")).Connectors.Items);

        Assert.Equal("RUNNING", connector.State.Value);
    }

    [Fact]
    public async Task CollectAsync_RebalancingWithoutEnd_IsNotCollected()
    {
        await using var worker = new LoopbackServer(_ => ConnectStub.Error(409, "rebalance in progress"));

        var connector = Assert.Single((await CollectAsync(worker, "orders source")).Connectors.Items);

        Assert.Equal(NotCollectedReason.Failed, connector.State.Why.Reason);
        Assert.Contains("rebalance in progress", connector.State.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_OneRefusedRead_LosesItsOwnLeavesOnly()
    {
        await using var worker = ConnectStub.Start(("/connectors/orders%20source/config", ConnectStub.Error(500, "request timed out")));

        var connector = Assert.Single((await CollectAsync(worker, "orders source")).Connectors.Items);

        Assert.Equal("RUNNING", connector.State.Value);
        Assert.Contains("request timed out", connector.HeartbeatInterval.Why.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"name\":\"orders source\"}")]
    [InlineData("<html>")]
    public async Task CollectAsync_AnswerOfAnotherForm_IsMalformed(string body)
    {
        await using var worker = ConnectStub.Start(("/connectors/orders%20source/status", LoopbackReply.Json(body)));

        var connector = Assert.Single((await CollectAsync(worker, "orders source")).Connectors.Items);

        Assert.Equal((NotCollectedReason.Malformed, NotCollectedReason.Malformed), (connector.State.Why.Reason, connector.Tasks.Why.Reason));
    }

    [Fact]
    public async Task CollectAsync_FailedTask_HasTheFirstLineOfItsTrace()
    {
        await using var worker = ConnectStub.Start(
            ("/connectors/orders%20source/status", ConnectStub.Status("orders source", "RUNNING", """{"id":0,"state":"FAILED","worker_id":"127.20.0.5:8083","trace":"org.apache.kafka.connect.errors.ConnectException: binlog purged\n\tat io.debezium"}""")));

        var task = Assert.Single(Assert.Single((await CollectAsync(worker, "orders source")).Connectors.Items).Tasks.Items);

        Assert.Equal(("FAILED", "org.apache.kafka.connect.errors.ConnectException: binlog purged"), (task.State.Value, task.Trace.Value));
    }

    [Fact]
    public async Task CollectAsync_MissingSecret_SaysSoAndAsksNothing()
    {
        await using var worker = ConnectStub.Start();

        var facts = await CollectAsync(worker, new KafkaConnectSettings { Url = worker.Address.ToString(), Connector = "x", Password = new Secret(SecretSource.Environment, "UNSET") });

        Assert.Contains("UNSET", facts.Connectors.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(worker.Requests);
    }

    private Task<KafkaConnectFacts> CollectAsync(LoopbackServer worker, string connector) =>
        CollectAsync(worker, new KafkaConnectSettings { Url = worker.Address.ToString(), Connector = connector });

    private async Task<KafkaConnectFacts> CollectAsync(LoopbackServer worker, KafkaConnectSettings settings)
    {
        Assert.StartsWith("http://127.0.0.1", worker.Address.ToString(), StringComparison.Ordinal);
        return await new KafkaConnectCollector(_services).CollectAsync(new CollectRequest<KafkaConnectSettings>("cdc", settings, [], null, TestSites.Tree), TestContext.Current.CancellationToken);
    }
}
