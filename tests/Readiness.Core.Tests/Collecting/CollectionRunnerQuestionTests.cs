using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Collecting;

public sealed class CollectionRunnerQuestionTests
{
    private readonly PumpRun _run = new();

    [Fact]
    public async Task RunAsync_EqualQuestions_AreAskedOnce()
    {
        _run.Order = new(PumpRun.PlanOf("a", "b"));
        _run.Collector.Pose = (_, _, _) => [PumpRun.Ask("a", "up"), PumpRun.Ask("a", "up")];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["up"], PumpRun.AnswersOf(result, "a"));
        Assert.Equal(["a(up)", "b()"], _run.Collector.Requests.Order());
    }

    [Fact]
    public async Task RunAsync_QuestionerThrows_IsNotedOnItsComponentAndNothingElse()
    {
        _run.Order = new(PumpRun.PlanOf("a", "b"));
        _run.Collector.Pose = (component, _, _) => component.Name == "a" ? throw new InvalidOperationException("password=hunter2 broke it") : [PumpRun.Ask("b", "up")];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.True(result.Facts.TryGet("a", out var a) && result.Facts.TryGet("b", out var b) && b.Unasked is null);
        Assert.Equal("what a needs to know could not be asked: InvalidOperationException: password=*** broke it", a.Unasked!.Detail);
        Assert.Equal("a", a.Facts is PumpFacts facts ? facts.Says.Value : null);
        Assert.Equal(["up"], PumpRun.AnswersOf(result, "b"));
    }

    [Fact]
    public async Task RunAsync_QuestionToNobody_IsNotedOnTheAsker()
    {
        _run.Collector.Pose = (_, _, _) => [PumpRun.Ask("nobody", "up")];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.True(result.Facts.TryGet("a", out var a));
        Assert.Contains("nobody", a.Unasked!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ImpliedComponents_AreMergedByIdentity()
    {
        _run.Order = new(PumpRun.PlanOf("b", "a"));
        _run.Collector.Pose = (component, _, _) => component.Name is "a" or "b" ? [PumpRun.Imply("the-role", component.Name)] : [];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["b", "a"], PumpRun.AnswersOf(result, "the-role"));
        Assert.Equal(["b False", "a False", "the-role True"], result.Components.Select(component => $"{component.Component} {component.IsImplied}"));
    }

    [Fact]
    public async Task RunAsync_ImpliedComponent_MayAskInItsTurn()
    {
        _run.Collector.Pose = (component, _, _) => component.Name == "a" ? [PumpRun.Imply("role", "x")] : component.Name == "role" ? [PumpRun.Imply("boundary", "y")] : [];

        Assert.Equal(["y"], PumpRun.AnswersOf(await _run.StartAsync(TestContext.Current.CancellationToken), "boundary"));
    }

    [Fact]
    public async Task RunAsync_QuestionInALaterRound_IsAskedTogetherWithTheEarlierOnes()
    {
        _run.Order = new(PumpRun.PlanOf("a", "b"));
        _run.Collector.Pose = (_, _, collected) => collected.TryGet("b", out _) ? [PumpRun.Ask("a", "first"), PumpRun.Ask("a", "second")] : [PumpRun.Ask("a", "first")];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["first", "second"], PumpRun.AnswersOf(result, "a"));
        Assert.Equal(["a(first)", "a(first,second)", "b()"], _run.Collector.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_QuestionsWithoutEnd_StopAfterThreeRounds()
    {
        var asked = 0;
        _run.Collector.Pose = (_, _, _) => [PumpRun.Ask("a", $"{asked++}")];

        Assert.Equal(["0", "1", "2"], PumpRun.AnswersOf(await _run.StartAsync(TestContext.Current.CancellationToken), "a"));
    }

    [Fact]
    public async Task RunAsync_ComponentInAStep_IsAskedAboutTheStepToo()
    {
        var plan = PumpRun.PlanOf("a", "b");
        _run.Order = new(plan with { Chain = new Chain([new ChainPhase(Phase.Detect, [new SignalStep("b", PumpRun.Nowhere)], 1)]) });
        _run.Collector.Pose = (component, step, _) => [PumpRun.Ask(component.Name, step?.Subject ?? "itself")];

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["itself"], PumpRun.AnswersOf(result, "a"));
        Assert.Equal(["itself", "signal"], PumpRun.AnswersOf(result, "b"));
    }

    [Fact]
    public async Task RunAsync_SelectedComponents_AreCollectedWithWhatTheyImplyAndNothingElse()
    {
        _run.Order = new(PumpRun.PlanOf("a", "b")) { Components = new HashSet<string> { "a" } };
        _run.Collector.Pose = (_, _, _) => [PumpRun.Imply("role", "x"), PumpRun.Ask("b", "y")];

        Assert.Equal(["a", "role"], (await _run.StartAsync(TestContext.Current.CancellationToken)).Components.Select(component => component.Component));
    }

    [Fact]
    public async Task RunAsync_WantedFacts_ReachTheCollectorOfTheirKind()
    {
        IReadOnlySet<string>? wanted = null;
        _run.Order = new(PumpRun.PlanOf("a")) { Wanted = new Dictionary<string, IReadOnlySet<string>> { ["pump"] = new HashSet<string> { "says" } } };
        _run.Collector.Collect = (request, _) =>
        {
            wanted = request.Wanted;
            return Task.FromResult(PumpCollector.Answer(request));
        };

        await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["says"], wanted!);
    }

    [Fact]
    public async Task RunAsync_UnknownKind_HasNoFacts()
    {
        var plan = PumpRun.PlanOf("a");
        _run.Order = new(plan with { Components = [new Component("odd", "teleporter", PumpRun.Nowhere), .. plan.Components] });

        var result = await _run.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("odd", "teleporter", null), (result.Components[0].Component, result.Components[0].Kind, result.Components[0].Facts));
        Assert.NotNull(result.Components[1].Facts);
    }
}
