using Readiness.Generators.Output;

namespace Readiness.Generators.Reporters;

/// <summary>The reporters of an assembly by the name of their format.</summary>
internal static class ReportersSource
{
    public static string Of(string home, ReporterSort sort, List<ReporterModel> reporters)
    {
        var entry = $"global::System.Collections.Generic.KeyValuePair<string, global::{sort.Contract}>";
        return new SourceWriter()
            .Line($"namespace {home};")
            .Line()
            .Line($"/// <summary>The {sort.Doc} that are in this assembly.</summary>")
            .Line($"public static class {sort.Home}")
            .Open()
            .Line($"/// <summary>The {sort.Doc} with the names of their formats, in the order of the names.</summary>")
            .Line($"public static global::System.Collections.Generic.IReadOnlyList<{entry}> Create() =>")
            .Line("[")
            .Lines(reporters.Select(reporter => $"    new {entry}({SourceWriter.Literal(reporter.Format)}, new {reporter.CSharp}()),"))
            .Line("];")
            .Finish();
    }
}
