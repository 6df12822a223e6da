using System.Text;
using System.Text.RegularExpressions;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Markdown;

namespace Readiness.Cli.Output.Fixes;

/// <summary>The README beside the files of fixes: what each is for, and its digest, by which the next run knows its own files.</summary>
internal static partial class FixPage
{
    public const string Name = "README.md";

    public const string Mark = "<!-- Written by readiness check --fixes, and written anew by the next one. -->";

    public static FixFile Of(Report report, IReadOnlyList<Finding> failing)
    {
        var page = new StringBuilder();
        page.Append(Mark).Append("\n\n# Fixes for ").Append(MarkdownText.Of(report.Plan)).Append('\n');
        if (failing.Count == 0) page.Append("\nNothing failed in this run.\n");
        foreach (var finding in failing) Section(finding, page);
        var files = failing.SelectMany(FixFile.Of).ToList();
        if (files.Count > 0)
        {
            page.Append("\n## Files\n\n| file | SHA-256 as written |\n|---|---|\n");
            foreach (var file in files) page.Append("| ").Append(file.Name).Append(" | ").Append(file.Digest).Append(" |\n");
        }

        return new FixFile(Name, page.ToString());
    }

    /// <summary>The files that a page lists, with their digests.</summary>
    public static IReadOnlyDictionary<string, string> Listed(string page) =>
        Row.Matches(page).DistinctBy(row => row.Groups["name"].Value).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["digest"].Value, StringComparer.Ordinal);

    private static void Section(Finding finding, StringBuilder page)
    {
        page.Append("\n## ").Append(finding.Rule).Append(": ").Append(MarkdownText.Of(finding.Subject.Name));
        if (finding.Item is { } item) page.Append(", ").Append(MarkdownText.Of(item));
        if (finding.Scenario is { } scenario) page.Append(", when ").Append(MarkdownText.Of(scenario)).Append(" happens");
        page.Append("\n\n").Append(MarkdownText.Of(finding.Message)).Append("\n\n").Append(MarkdownText.Of(finding.Fix?.Text ?? "")).Append("\n\n");
        foreach (var file in FixFile.Of(finding)) page.Append("- [").Append(file.Name).Append("](").Append(file.Name).Append(")\n");
        foreach (var link in finding.Fix?.Links ?? []) page.Append("- <").Append(link).Append(">\n");
    }

    [GeneratedRegex(@"^\| (?<name>[a-z0-9-]+\.(json|txt|sh|tf)) \| (?<digest>[0-9a-f]{64}) \|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row { get; }
}
