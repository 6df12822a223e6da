using Readiness.Generators.Output;

namespace Readiness.Generators.Reporters;

/// <summary>The reporters of an assembly by the name of their format.</summary>
internal static class ReportersSource
{
    private const string Entry = "global::System.Collections.Generic.KeyValuePair<string, global::Readiness.Core.Reports.IReporter>";

    public static string Of(string home, List<ReporterModel> reporters) =>
        new SourceWriter()
            .Line($"namespace {home};")
            .Line()
            .Line("/// <summary>The reporters that are in this assembly.</summary>")
            .Line("public static class GeneratedReporters")
            .Open()
            .Line("/// <summary>The reporters with the names of their formats, in the order of the names.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{Entry}> Create() =>")
            .Line("[")
            .Lines(reporters.Select(reporter => $"    new {Entry}({SourceWriter.Literal(reporter.Format)}, new {reporter.CSharp}()),"))
            .Line("];")
            .Finish();
}
