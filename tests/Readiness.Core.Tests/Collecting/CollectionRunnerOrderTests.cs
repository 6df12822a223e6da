using Readiness.Core.Collecting;

namespace Readiness.Core.Tests.Collecting;

public sealed class CollectionRunnerOrderTests
{
    [Fact]
    public async Task RunAsync_WhateverFinishesFirst_ResultsAreInTheOrderOfThePlan()
    {
        var run = new PumpRun { Order = new(PumpRun.PlanOf("z", "m", "a")) };
        var waits = new TaskCompletionSource();
        run.Collector.Collect = async (request, _) =>
        {
            if (request.Component == "a") waits.SetResult();
            else await waits.Task;
            return PumpCollector.Answer(request);
        };

        Assert.Equal(["z", "m", "a"], (await run.StartAsync(TestContext.Current.CancellationToken)).Components.Select(component => component.Component));
    }

    [Theory]
    [InlineData(3, 64, 3)]
    [InlineData(128, 2, 2)]
    public async Task RunAsync_Limits_AreKept(int inFlight, int perProvider, int expected)
    {
        var run = new PumpRun
        {
            Order = new(PumpRun.PlanOf([.. Enumerable.Range(0, 20).Select(i => $"c{i}")])),
            Limits = new CollectionLimits { InFlight = inFlight, InFlightPerProvider = perProvider },
        };
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        run.Collector.Collect = async (request, _) =>
        {
            await gate.Task;
            return PumpCollector.Answer(request);
        };

        var running = run.StartAsync(TestContext.Current.CancellationToken);
        await PumpRun.UntilAsync(() => run.Collector.Requests.Count >= expected);
        // Whoever wrongly got a slot stands in the pool's queue before these.
        for (var i = 0; i < 100; i++) await Task.Run(() => { }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, run.Collector.Requests.Count);
        gate.SetResult();
        await running;

        Assert.Equal(20, run.Collector.Requests.Count);
    }

    [Fact]
    public async Task RunAsync_Progress_TellsOfEveryStartAndEnd()
    {
        var seen = new List<CollectionEvent>();
        var run = new PumpRun { Order = new(PumpRun.PlanOf("a", "b")), Limits = new CollectionLimits { InFlight = 1 }, Progress = new Collected(seen) };

        await run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, seen.Count(item => !item.IsFinished));
        Assert.Equal([1, 2], seen.Where(item => item.IsFinished).Select(item => item.Finished));
        Assert.All(seen, item => Assert.Equal(2, item.Total));
    }

    private sealed class Collected(List<CollectionEvent> seen) : IProgress<CollectionEvent>
    {
        public void Report(CollectionEvent value)
        {
            lock (seen) seen.Add(value);
        }
    }
}
