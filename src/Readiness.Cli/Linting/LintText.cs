using Readiness.Core.Diagnostics;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Prints problems for people: place, line, caret and what to do.</summary>
internal static class LintText
{
    public static void Write(IReadOnlyList<PolicyFile> files, TextWriter output)
    {
        foreach (var file in files)
            foreach (var problem in file.Problems)
                output.Write(DiagnosticRenderer.Render(new Diagnostic(SeverityOf(problem), SpanOf(file.Source, problem.Position), $"{problem.Message} [{problem.Name}]", problem.Fix)));

        var (errors, warnings) = (files.Sum(file => file.Count(PolicyProblemSeverity.Error)), files.Sum(file => file.Count(PolicyProblemSeverity.Warning)));
        output.WriteLine($"{Number(errors, "error", "errors")} and {Number(warnings, "warning", "warnings")} in {Number(files.Count, "policy", "policies")}");
    }

    private static string Number(int count, string one, string several) => $"{count} {(count == 1 ? one : several)}";

    private static DiagnosticSeverity SeverityOf(PolicyProblem problem) =>
        problem.Severity == PolicyProblemSeverity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    /// <summary>A string is marked from quote to quote, anything else by its first character.</summary>
    private static SourceSpan SpanOf(SourceText source, TextPosition position)
    {
        var line = source.Line(position.Line);
        var start = position.Column - 1;
        var length = 1;
        if (start < line.Length && line[start] == '"')
        {
            while (start + length < line.Length && line[start + length] != '"') length += line[start + length] == '\\' ? 2 : 1;
            length = Math.Min(length + 1, line.Length - start);
        }

        return new SourceSpan(source, position.Line, position.Column, length);
    }
}
