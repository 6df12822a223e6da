using System.Globalization;
using System.Text;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Markdown;

/// <summary>One finding: what was found and what to do in sight, the rest folded away.</summary>
internal static class MarkdownFinding
{
    private const int MostValues = 20;
    private const int LongestValue = 300;

    public static string Of(Finding finding, int number, Report report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n### {number}. {Word(finding, report)} · {FindingWords.Word(finding.Phase)} · {ForeignText.Of(finding.Title)}\n\n");
        text.Append(ForeignText.Of($"{FindingWords.About(finding)}: {FindingWords.Found(finding)}")).Append('\n');
        if (FindingWords.Excuse(finding, report) is { } excuse) text.Append("\nDoes not decide the verdict: ").Append(ForeignText.Of(excuse)).Append('\n');
        if (FindingWords.VoidWaiver(finding) is { } waiver) text.Append("\nWaiver ").Append(ForeignText.Of(waiver)).Append('\n');
        if (finding.Fix is { } fix) text.Append("\n**Fix:** ").Append(ForeignText.Of(fix.Text)).Append('\n');
        text.Append("\n<details><summary>").Append(finding.Fix is { Document: null, Command: null } or null ? "why, and evidence" : "why, evidence and what to paste").Append("</summary>\n\n");
        foreach (var line in Folded(finding)) text.Append("- ").Append(line).Append('\n');
        if (finding.Fix is { } pasted)
            foreach (var block in new[] { pasted.Document, pasted.Command }.OfType<string>())
                text.Append('\n').Append(ForeignText.Block(block));
        return text.Append("\n</details>\n").ToString();
    }

    private static string Word(Finding finding, Report report) => finding.Outcome == Outcome.Unknown
        ? $"UNKNOWN ({FindingWords.Word(finding.Severity)})"
        : FindingWords.Excuse(finding, report) is null ? finding.Severity.ToString().ToUpperInvariant() : $"{(finding.IsWaived ? "WAIVED" : "SPARE")} ({FindingWords.Word(finding.Severity)})";

    private static IEnumerable<string> Folded(Finding finding)
    {
        yield return $"rule: `{finding.Rule}`";
        if (finding.Place is { } place) yield return $"declared: {ForeignText.Of($"{place.File}:{place.Line}")}";
        if (finding.Why.Length > 0) yield return $"why: {ForeignText.Of(finding.Why)}";
        if (finding.Outcome == Outcome.Fail && finding.Explanation.Length > 0) yield return $"because: {ForeignText.Of(finding.Explanation)}";
        foreach (var missing in Few(finding.Missing.Select(FindingWords.Of))) yield return $"missing: {ForeignText.Of(missing)}";
        foreach (var evidence in Few(finding.Evidence.Select(FindingWords.Of))) yield return $"evidence: {ForeignText.Of(evidence)}";
        foreach (var link in FixLinks.Of([finding])) yield return $"<{link}>";
        foreach (var (framework, where) in finding.References) yield return ForeignText.Of($"{framework}: {where}");
    }

    private static IEnumerable<string> Few(IEnumerable<string> texts)
    {
        var all = texts.Select(text => BoundedText.Of(text, LongestValue)).ToList();
        return all.Count <= MostValues ? all : [.. all.Take(MostValues), $"and {all.Count - MostValues} more"];
    }
}
