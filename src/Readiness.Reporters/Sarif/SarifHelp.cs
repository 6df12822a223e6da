using System.Text;
using System.Text.Json;
using Readiness.Core.Evaluation;
using Readiness.Reporters.Markdown;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>What a reader of an alert needs: why it matters and how to mend it, with what is to be pasted.</summary>
internal static class SarifHelp
{
    private const int MostFixes = 5;
    private const int LongestText = 2000;
    private const int LongestBlock = 4000;

    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartObject("help");
        json.WriteString("text", SarifText.Of(TextOf(findings), 2 * LongestText));
        json.WriteString("markdown", MarkdownOf(findings));
        json.WriteEndObject();
    }

    private static string TextOf(IReadOnlyList<Finding> findings) =>
        string.Join("\n\n", new[] { findings[0].Why }.Concat(Fixes(findings).Select(finding => $"Fix for {FindingWords.About(finding)}: {finding.Fix!.Text}")).Concat(FixLinks.Of(findings)).Where(part => part.Length > 0).DefaultIfEmpty(findings[0].Title));

    private static string MarkdownOf(IReadOnlyList<Finding> findings)
    {
        var (page, first, fixes) = (new StringBuilder(), findings[0], Fixes(findings));
        page.Append("**").Append(Shown(first.Title)).Append("**\n\n").Append(Shown(first.Why)).Append('\n');
        foreach (var finding in fixes)
        {
            page.Append("\n### Fix for ").Append(Shown(FindingWords.About(finding))).Append("\n\n").Append(Shown(finding.Fix!.Text)).Append("\n\n");
            foreach (var block in new[] { finding.Fix.Document, finding.Fix.Command }.OfType<string>())
                page.Append(MarkdownText.Block(BoundedText.Of(CleanText.Of(block), LongestBlock))).Append('\n');
        }

        if (findings.Count(finding => finding.Fix is not null) is var all && all > fixes.Count) page.Append("\nand ").Append(all - fixes.Count).Append(" more; `readiness check --fixes` writes all of them.\n");
        foreach (var link in FixLinks.Of(findings)) page.Append("\n- <").Append(link).Append('>');
        foreach (var (framework, place) in first.References) page.Append("\n- ").Append(Shown($"{framework}: {place}"));
        return page.ToString().TrimEnd();
    }

    // Broken ones before unknown ones: the fix of an unknown only makes it known.
    private static List<Finding> Fixes(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(finding => finding.Fix is not null).OrderBy(finding => finding.Outcome == Outcome.Unknown).Take(MostFixes)];

    private static string Shown(string text) => MarkdownText.Of(BoundedText.Of(CleanText.Of(text), LongestText));
}
