using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Prints problems for people: place, line, caret and what to do.</summary>
internal static class LintText
{
    public static void Write(LintFindings findings, TextWriter output)
    {
        foreach (var policy in findings.Policies)
            foreach (var problem in policy.Problems)
                output.Write(DiagnosticRenderer.Render(Describe(policy, problem, findings.Rules)));
        foreach (var unread in findings.Unread) output.WriteLine($"{unread.Name}: not examined: {unread.Why}");

        var severities = Enum.GetValues<Severity>().Reverse().Where(severity => findings.Count(severity) > 0).ToList();
        var problems = severities.Sum(findings.Count);
        var counts = problems == 0 ? "" : $": {string.Join(", ", severities.Select(severity => $"{findings.Count(severity)} {severity.ToString().ToLowerInvariant()}"))}";
        var unexamined = findings.Unread.Count == 0 ? "" : $"; {findings.Unread.Count} could not be examined";
        output.WriteLine($"{Number(problems, "problem", "problems")} in {Number(findings.Policies.Count, "policy", "policies")}{counts}{unexamined}");
    }

    private static Diagnostic Describe(PolicyFile policy, PolicyProblem problem, PolicyRules rules)
    {
        var severity = rules.SeverityOf(problem);
        return new Diagnostic(
            severity >= Severity.Medium ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            SpanOf(policy.Source, problem.Position),
            $"{problem.Message} [{problem.Name}, {severity.ToString().ToLowerInvariant()}]",
            rules.FixOf(problem));
    }

    private static string Number(int count, string one, string several) => $"{(count == 0 ? "no" : count)} {(count == 1 ? one : several)}";

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
