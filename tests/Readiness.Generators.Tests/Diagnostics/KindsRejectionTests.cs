namespace Readiness.Generators.Tests.Diagnostics;

public sealed class KindsRejectionTests
{
    private const string Facts = """
        /// <summary>F.</summary>
        [FactRecord("a")] public sealed partial record F { /// <summary>C.</summary>
            public Fact<bool> C { get; init; } }
        /// <summary>S.</summary>
        [Settings("a")] public sealed partial record S;

        """;

    private const string Collects = ": ICollector<S, F> { public System.Threading.Tasks.Task<F> CollectAsync(CollectRequest<S> request, System.Threading.CancellationToken ct) => throw null!; }";
    private const string Derives = ": IStepDeriver<SignalFacts> { public SignalFacts Derive(StepContext context) => throw null!; }";

    [Fact]
    public void Run_CollectorWithoutItsContract_IsRefused() =>
        Assert.Equal(
            ["RDY004: 'A' is marked as a collector but does not implement exactly one ICollector<TSettings, TFacts>; implement it, or remove the attribute"],
            GeneratorRun.On("/// <summary>A.</summary>\n[Collector(\"a\")] public sealed class A;").Rejections);

    [Fact]
    public void Run_TwoCollectorsOfOneKind_NamesBoth()
    {
        var run = GeneratorRun.On($"{Facts}/// <summary>A.</summary>\n[Collector(\"a\")] sealed class A {Collects}\n/// <summary>B.</summary>\n[Collector(\"a\")] sealed class B {Collects}");

        Assert.Equal(["RDY005: 'A' and 'B' both collect the kind 'a'; give one of them another kind, or remove it"], run.Rejections);
        Assert.Equal("B", run.FirstPlace);
    }

    [Fact]
    public void Run_CollectorWithoutSummary_IsRefused() =>
        Assert.StartsWith("RDY003: 'A' has no summary", Assert.Single(GeneratorRun.On($"{Facts}[Collector(\"a\")] sealed class A {Collects}").Rejections), StringComparison.Ordinal);

    [Theory]
    [InlineData("sealed class A(string name)")]
    [InlineData("abstract class A")]
    public void Run_CollectorThatCannotBeMade_IsRefused(string declaration) =>
        Assert.Equal(
            ["RDY009: 'A' needs an accessible constructor without parameters, or with one of type CollectorServices, and must not be abstract"],
            GeneratorRun.On($"{Facts}/// <summary>A.</summary>\n[Collector(\"a\")] {declaration} {Collects}").Rejections);

    [Fact]
    public void Run_DeriverWithoutItsContract_IsRefused() =>
        Assert.Equal(
            ["RDY006: 'A' is marked as a step deriver but does not implement exactly one IStepDeriver<TStepFacts>; implement it, or remove the attribute"],
            GeneratorRun.On("[StepDeriver(\"signal\", \"a\")] public sealed class A;").Rejections);

    [Fact]
    public void Run_TwoDeriversOfOneStep_NamesBoth() =>
        Assert.Equal(
            ["RDY007: 'A' and 'B' both derive the signal of the kind 'a'; remove one of them"],
            GeneratorRun.On($"[StepDeriver(\"signal\", \"a\")] sealed class A {Derives}\n[StepDeriver(\"signal\", \"a\")] sealed class B {Derives}").Rejections);

    [Fact]
    public void Run_DeriverOfAnUnknownStep_ListsTheSteps() =>
        Assert.Equal(
            ["RDY008: 'A' derives 'singal'; a step is one of signal, quorum, switch, start, path"],
            GeneratorRun.On($"[StepDeriver(\"singal\", \"a\")] sealed class A {Derives}").Rejections);

    [Fact]
    public void Run_NoCollectors_GeneratesNothing() => Assert.Empty(GeneratorRun.On("class A;").Files);
}
