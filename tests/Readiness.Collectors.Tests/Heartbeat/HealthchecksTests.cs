using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests.Heartbeat;

/// <summary>Against a stub of the documented API, version 1.</summary>
public sealed class HealthchecksTests
{
    private static readonly (string, string) Date = ("Date", "Sun, 22 Nov 2026 10:30:00 GMT");

    [Fact]
    public async Task Ask_Check_TellsItsTimesAndState()
    {
        await using var server = new LoopbackServer(_ => Checks(Check()));
        var scene = HeartbeatScene.Healthchecks(server.Address.ToString());
        var facts = await scene.CollectAsync();

        Assert.Equal(("up", 2), (facts.Status.Value, facts.Channels.Value));
        Assert.Equal((60, 90, 20), (facts.Every.Value.TotalSeconds, facts.LostAfter.Value.TotalSeconds, facts.Age.Value.TotalSeconds));
        Assert.Equal("canary-key", server.Requests[0].Headers["X-Api-Key"]);
        Assert.Equal("/api/v1/checks/", server.Requests[0].Target);
        Assert.True(scene.Derive(facts).FiresOnDown.Value);
    }

    [Theory]
    [InlineData("paused", "the check is paused and tells nobody anything")]
    [InlineData("new", "the check never had a beat, and does not miss what never came")]
    public async Task Ask_CheckThatTellsNobody_CannotFire(string status, string trouble)
    {
        var signal = await AskAsync(Checks(Check(status: status)));

        Assert.False(signal.FiresOnDown.Value);
        Assert.Equal(trouble, signal.Sources.Items[0].Trouble.Value);
    }

    [Fact]
    public async Task Ask_CheckThatIsDown_FiresNow() => Assert.True((await AskAsync(Checks(Check(status: "down")))).FiresNow.Value);

    [Fact]
    public async Task Ask_CheckWithoutChannels_CannotFire() => Assert.Equal("the check notifies nobody", (await AskAsync(Checks(Check(channels: "\"channels\":\"\",")))).Sources.Items[0].Trouble.Value);

    [Fact]
    public async Task Ask_ReadOnlyKey_NeedsThePlansWordForWhomItNotifies()
    {
        var checks = Checks(Check(channels: ""));

        Assert.Equal(NotCollectedReason.AccessDenied, (await AskAsync(checks)).FiresOnDown.Why.Reason);
        Assert.True((await AskAsync(checks, scene => scene.With(settings => settings with { Notifies = "the pager" }))).FiresOnDown.Value);
    }

    [Fact]
    public async Task Ask_NoSuchCheck_WatchesNothing()
    {
        var signal = await AskAsync(Checks(Check(name: "other")));

        Assert.Equal(0, signal.Selected.Value);
        Assert.False(signal.FiresOnDown.Value);
    }

    [Fact]
    public async Task Ask_TwoChecksOfOneName_AsksWhichOne()
    {
        var both = Checks(Check(), Check(key: "second"));

        Assert.Contains("key", (await AskAsync(both)).FiresOnDown.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(1, (await AskAsync(both, _ => null, "second")).Selected.Value);
    }

    [Theory]
    [InlineData(401, NotCollectedReason.AccessDenied)]
    [InlineData(404, NotCollectedReason.Unsupported)]
    [InlineData(418, NotCollectedReason.Failed)]
    public async Task Ask_Refused_IsNotCollectedWithItsReason(int status, NotCollectedReason reason)
    {
        var signal = await AskAsync(LoopbackReply.Json("""{"error":"wrong api key"}""", status));

        Assert.Equal(reason, signal.FiresOnDown.Why.Reason);
        Assert.True(signal.Sources.Items[0].Answers.Value);
        Assert.Equal(reason, signal.DetectsAtWorst.Why.Reason);
    }

    [Fact]
    public async Task Ask_NotJson_IsMalformed() => Assert.Equal(NotCollectedReason.Malformed, (await AskAsync(LoopbackReply.Json("{\"checks\":"))).FiresOnDown.Why.Reason);

    [Fact]
    public async Task Ask_CheckByCronExpression_NeedsThePlansPeriod()
    {
        var cron = Checks("""{"name":"agent","slug":"a","status":"up","last_ping":"2026-11-22T10:29:40+00:00","schedule":"* * * * *","tz":"UTC","grace":30,"channels":"x"}""");

        Assert.Contains("every", (await AskAsync(cron)).DetectsAtWorst.Why.Detail, StringComparison.Ordinal);
        var signal = await AskAsync(cron, scene => (scene with { Notification = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero) }).With(settings => settings with { Every = TimeSpan.FromMinutes(1) }));
        Assert.Equal(90, signal.DetectsAtWorst.Value.TotalSeconds);
    }

    private static async Task<SignalFacts> AskAsync(LoopbackReply reply, Func<HeartbeatScene, HeartbeatScene?>? change = null, string beat = "agent")
    {
        await using var server = new LoopbackServer(_ => reply);
        var scene = HeartbeatScene.Healthchecks(server.Address.ToString(), beat);
        return await (change?.Invoke(scene) ?? scene).AskAsync();
    }

    private static LoopbackReply Checks(params string[] checks) => LoopbackReply.Json($$"""{"checks":[{{string.Join(',', checks)}}]}""", 200, Date);

    private static string Check(string name = "agent", string status = "up", string channels = "\"channels\":\"a, b\",", string key = "k1") =>
        $$"""{"name":"{{name}}","slug":"{{name}}-slug","unique_key":"{{key}}",{{channels}}"timeout":60,"grace":30,"status":"{{status}}","last_ping":"2026-11-22T10:29:40+00:00","n_pings":7}""";
}
