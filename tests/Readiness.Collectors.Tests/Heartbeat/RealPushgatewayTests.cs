using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Heartbeat;

public sealed class RealPushgatewayTests(RealPushgateway server) : IClassFixture<RealPushgateway>
{
    [Fact]
    public async Task Ask_BeatThatWasPushed_IsKnownWithItsAge()
    {
        var scene = HeartbeatScene.Gateway(server.Url).With(settings => settings with { Every = TimeSpan.FromHours(1) });
        var facts = await scene.CollectAsync();

        Assert.True(facts.Known.Value && facts.Reachable.Value);
        Assert.InRange(facts.Age.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        var signal = scene.Derive(facts);
        Assert.Equal(1, signal.Selected.Value);
        Assert.False(signal.FiresNow.Value);
        Assert.Equal(("beat", "here", true), Assert.Single(signal.Sources.Items) is var source ? (source.Name, source.Site.Value, source.Answers.Value) : default);
        Assert.Equal(("agent", "primary", true), Assert.Single(signal.Targets.Items) is var target ? (target.Name, target.Site.Value, target.Up.Value) : default);
    }

    // The gateway goes on showing what was pushed, however long ago that was.
    [Fact]
    public async Task Ask_BeatThatStaysAway_GivesTheSignal()
    {
        await server.PushAsync("job/late");
        var scene = HeartbeatScene.Gateway(server.Url).With(settings => settings with { Beat = "late", Every = TimeSpan.FromMilliseconds(1), Misses = 1 });
        var facts = await scene.CollectAsync(new Ahead());

        // The gateway tells the time to the second, and so may show a beat of this second as new.
        var signal = scene.Derive(facts with { Age = Fact<TimeSpan>.Present(facts.Age.Value + TimeSpan.FromSeconds(1)) });

        Assert.True(signal.FiresNow.Value);
        Assert.False(signal.Targets.Items[0].Up.Value);
    }

    [Fact]
    public async Task Ask_UnknownJob_IsNotThere()
    {
        var scene = HeartbeatScene.Gateway(server.Url).With(settings => settings with { Beat = "misspelt" });
        var facts = await scene.CollectAsync();
        var signal = scene.Derive(facts);

        Assert.False(facts.Known.Value);
        Assert.True(facts.LastBeat.IsAbsent && facts.Age.IsAbsent);
        Assert.Equal(0, signal.Selected.Value);
        // The plan says that a beat that is not known is a loss.
        Assert.True(signal.FiresNow.Value);
    }

    [Fact]
    public async Task Ask_SeveralInstances_AsksWhichOne()
    {
        var several = HeartbeatScene.Gateway(server.Url).With(settings => settings with { Beat = "several" });

        Assert.Contains("instance", (await several.CollectAsync()).Known.Why.Detail, StringComparison.Ordinal);
        Assert.True((await several.With(settings => settings with { Instance = "b" }).CollectAsync()).Known.Value);
    }

    /// <summary>A clock that is a day ahead, as ours may be: the gateway's own decides.</summary>
    private sealed class Ahead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
