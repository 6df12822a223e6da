namespace Readiness.Generators.Tests.Diagnostics;

public sealed class ReporterRejectionTests
{
    // The contracts stand in the text: where the real ones are referenced too, the compiler takes these.
    private const string Contracts = """
        namespace Readiness.Core.Reports
        {
            public interface IReporter;
            [AttributeUsage(AttributeTargets.Class)] public sealed class ReporterAttribute(string name) : Attribute { public string Name => name; }
        }

        """;

    [Fact]
    public void Run_Reporters_AreRegistered()
    {
        var run = On("[Readiness.Core.Reports.Reporter(\"json\")] sealed class A : Readiness.Core.Reports.IReporter;");

        Assert.Equal(["GeneratedReporters.g.cs"], run.Files);
        Assert.Empty(run.CompilerErrors);
    }

    [Fact]
    public void Run_ReporterWithoutItsContract_IsRefused() =>
        Assert.Equal(
            ["RDY012: 'A' is marked as a reporter but does not implement IReporter; implement it, or remove the attribute"],
            On("[Readiness.Core.Reports.Reporter(\"json\")] sealed class A;").Rejections);

    [Fact]
    public void Run_TwoReportersOfOneFormat_NamesBoth() =>
        Assert.Equal(
            ["RDY013: 'A' and 'B' both write the format 'json'; give one of them another name, or remove it"],
            On("[Readiness.Core.Reports.Reporter(\"json\")] sealed class A : Readiness.Core.Reports.IReporter; [Readiness.Core.Reports.Reporter(\"json\")] sealed class B : Readiness.Core.Reports.IReporter;").Rejections);

    private static GeneratorRun On(string text) => GeneratorRun.On(Contracts + text);
}
