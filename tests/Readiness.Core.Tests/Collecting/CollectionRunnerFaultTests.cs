using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Core.Tests.Collecting;

public sealed class CollectionRunnerFaultTests
{
    private readonly PumpRun _run = new();

    [Fact]
    public async Task RunAsync_CollectorThatIgnoresItsToken_IsLeftBehindAtTheDeadline()
    {
        _run.Order = new(PumpRun.PlanOf("hangs", "works"));
        var hanging = new TaskCompletionSource<PumpFacts>();
        _run.Collector.Collect = (request, _) => request.Component == "hangs" ? hanging.Task : Task.FromResult(PumpCollector.Answer(request));

        var running = _run.StartAsync(TestContext.Current.CancellationToken);
        await PassDeadlineAsync();
        var result = await running;

        Assert.Equal(new NotCollected(NotCollectedReason.Timeout, "hangs (pump) did not answer within 20s"), PumpRun.WhyOf(result, "hangs"));
        Assert.Equal("works", result.Facts.Of<PumpFacts>("works")!.Says.Value);
        Assert.False(result.IsInterrupted);
    }

    [Fact]
    public async Task RunAsync_ManyHangingComponents_CostOneDeadline()
    {
        var start = _run.Time.GetUtcNow();
        _run.Order = new(PumpRun.PlanOf([.. Enumerable.Range(0, 60).Select(i => $"c{i}")]));
        _run.Collector.Collect = (_, _) => new TaskCompletionSource<PumpFacts>().Task;

        var running = _run.StartAsync(TestContext.Current.CancellationToken);
        await PassDeadlineAsync();

        Assert.All((await running).Components, component => Assert.Equal(CollectionLimits.Default.Deadline, component.Duration));
        Assert.Equal(CollectionLimits.Default.Deadline, _run.Time.GetUtcNow() - start);
    }

    [Fact]
    public async Task RunAsync_CollectorThatHandsOverWhatItHas_KeepsIt()
    {
        _run.Collector.Collect = async (request, token) =>
        {
            var stopped = new TaskCompletionSource();
            await using (token.Register(stopped.SetResult)) await stopped.Task;
            return new PumpFacts { Says = Fact<string>.Present("half"), Answers = FactList<string>.Missing(new NotCollected(NotCollectedReason.Timeout, "page 2")) };
        };

        var running = _run.StartAsync(TestContext.Current.CancellationToken);
        await PumpRun.UntilAsync(() => _run.Collector.Requests.Count == 1);
        _run.Time.Advance(CollectionLimits.Default.Deadline - CollectionLimits.Default.Grace);

        Assert.Equal("half", (await running).Facts.Of<PumpFacts>("a")!.Says.Value);
    }

    [Fact]
    public async Task RunAsync_DeadlineShorterThanTheGrace_StillLetsCollectorsWork()
    {
        var run = new PumpRun { Limits = new CollectionLimits { Deadline = TimeSpan.FromMilliseconds(500) } };

        Assert.Equal("a", (await run.StartAsync(TestContext.Current.CancellationToken)).Facts.Of<PumpFacts>("a")!.Says.Value);
    }

    [Fact]
    public async Task RunAsync_CollectorWithATimeoutOfItsOwn_TimedOut()
    {
        _run.Collector.Collect = (_, _) => throw new TaskCanceledException("the client gave up");

        Assert.Equal(NotCollectedReason.Timeout, PumpRun.WhyOf(await _run.StartAsync(TestContext.Current.CancellationToken), "a").Reason);
    }

    [Fact]
    public async Task RunAsync_CollectorThatThrows_CostsItsOwnFactsOnly()
    {
        _run.Order = new(PumpRun.PlanOf("bad", "good"));
        _run.Collector.Collect = (request, _) => request.Component == "bad" ? throw new FormatException("line 3\nis odd") : Task.FromResult(PumpCollector.Answer(request));

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new NotCollected(NotCollectedReason.Failed, "bad (pump) could not be collected: FormatException: line 3 is odd"), PumpRun.WhyOf(result, "bad"));
        Assert.Equal("good", result.Facts.Of<PumpFacts>("good")!.Says.Value);
    }

    [Fact]
    public async Task RunAsync_Secrets_StayOutOfMessagesAndFacts()
    {
        var plan = PumpRun.PlanOf("bad", "good");
        _run.Secrets["PUMP_PASSWORD"] = "c4nary-of-the-pump";
        _run.Order = new(plan with { Components = [.. plan.Components.Select(c => c with { Settings = new PumpSettings { Password = new Secret(SecretSource.Environment, "PUMP_PASSWORD") } })] });
        var from = new Provenance("http://u:c4nary-of-the-pump@host/", "GET /?token=c4nary2", DateTimeOffset.UnixEpoch, TimeSpan.Zero);
        _run.Collector.Collect = (request, _) => request.Component == "bad"
            ? throw new InvalidOperationException("login of u with c4nary-of-the-pump failed")
            : Task.FromResult(new PumpFacts { Says = Fact<string>.Present("it said c4nary-of-the-pump", from), Answers = FactList<string>.Present([], from) });

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("bad (pump) could not be collected: InvalidOperationException: login of u with *** failed", PumpRun.WhyOf(result, "bad").Detail);
        var good = result.Facts.Of<PumpFacts>("good")!;
        Assert.Equal("it said ***", good.Says.Value);
        Assert.Equal(("http://host/", "GET /?token=***"), (good.Says.From!.Endpoint, good.Says.From.Operation));
    }

    [Fact]
    public async Task RunAsync_Interrupted_KeepsWhatWasFinished()
    {
        using var user = new CancellationTokenSource();
        _run.Order = new(PumpRun.PlanOf("hangs", "works"));
        var finished = new TaskCompletionSource();
        _run.Progress = new Watcher(seen =>
        {
            if (seen is { Component: "works", IsFinished: true }) finished.SetResult();
        });
        _run.Collector.Collect = (request, _) => request.Component == "hangs" ? new TaskCompletionSource<PumpFacts>().Task : Task.FromResult(PumpCollector.Answer(request));

        var running = _run.StartAsync(user.Token);
        await finished.Task;
        await user.CancelAsync();
        var result = await running;

        Assert.True(result.IsInterrupted);
        Assert.Equal(new NotCollected(NotCollectedReason.Failed, "the run was interrupted before this was collected"), PumpRun.WhyOf(result, "hangs"));
        Assert.Equal("works", result.Facts.Of<PumpFacts>("works")!.Says.Value);
    }

    [Fact]
    public async Task RunAsync_InterruptedInASecondRound_KeepsTheAnswersOfTheFirst()
    {
        using var user = new CancellationTokenSource();
        _run.Collector.Pose = (_, _, collected) => collected.TryGet("a", out _) ? [PumpRun.Ask("a", "more")] : [];
        _run.Collector.Collect = (request, _) =>
        {
            if (request.Questions.Count == 0) return Task.FromResult(PumpCollector.Answer(request));
            user.Cancel();
            return new TaskCompletionSource<PumpFacts>().Task;
        };

        var result = await _run.StartAsync(user.Token);

        Assert.True(result.IsInterrupted);
        Assert.Equal("a", result.Facts.Of<PumpFacts>("a")!.Says.Value);
    }

    /// <summary>Moves the clock past the deadline once everybody waits for it.</summary>
    private async Task PassDeadlineAsync()
    {
        await PumpRun.UntilAsync(() => _run.Collector.Requests.Count == _run.Order.Plan.Components.Count);
        _run.Time.Advance(CollectionLimits.Default.Deadline);
    }

    private sealed class Watcher(Action<CollectionEvent> seen) : IProgress<CollectionEvent>
    {
        public void Report(CollectionEvent value) => seen(value);
    }
}
