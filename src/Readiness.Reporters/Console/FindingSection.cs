using System.Globalization;
using Readiness.Core.Evaluation;
using Readiness.Core.Rules;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Console;

/// <summary>One finding in full.</summary>
internal static class FindingSection
{
    public const int Indent = 3;
    public const int Margin = 10;
    private const int MostOthers = 5;

    public static void Write(FindingGroup group, int number, TextLayout layout)
    {
        var finding = group.First;
        var isTogether = finding.Outcome == Outcome.Unknown && group.Findings.Count > 1;
        layout.Line();
        layout.Part($"{number.ToString(CultureInfo.InvariantCulture)}. ", TextStyle.Strong);
        layout.Part(Word(finding, UnknownSection.Gravest(group)), finding is { Outcome: Outcome.Fail, IsSpare: false, IsWaived: false } ? TextStyle.Bad : TextStyle.Doubtful);
        layout.Line($"  {finding.Phase.ToString().ToLowerInvariant()}  {(isTogether ? About(group) : finding.Rule + Under(finding))}", TextStyle.Faint);
        if (isTogether) UnknownSection.Write(group, layout);
        else WriteOne(group, layout);
    }

    private static string About(FindingGroup group)
    {
        var rules = group.Findings.Select(finding => finding.Rule).Distinct().ToList();
        return rules is [var only] ? only : $"{rules.Count} rules about {group.First.Subject.Name}";
    }

    private static void WriteOne(FindingGroup group, TextLayout layout)
    {
        var finding = group.First;
        layout.Prose(finding.Title, Indent, TextStyle.Strong);
        layout.Labelled("found", finding.Message, Indent, Margin);
        WriteOthers(group, layout);
        if (finding.Waiver is { } waiver) layout.Labelled("waiver", $"{(finding.IsWaived ? "accepted" : finding.Outcome == Outcome.Unknown ? "given, but what was not seen cannot be accepted:" : "run out: accepted")} until {waiver.UntilText} by {waiver.Owner}: {waiver.Reason}", Indent, Margin);
        if (finding.IsSpare) layout.Labelled("spare", "Enough other steps of the phase are whole, so this one does not decide the verdict.", Indent, Margin);
        layout.Labelled("why", finding.Why, Indent, Margin);
        WriteEvidence(finding, layout);
        if (finding.Fix is not null) WriteFix(finding.Fix, layout);
    }

    /// <summary>The same rule in other scenarios and on other items, a line each.</summary>
    private static void WriteOthers(FindingGroup group, TextLayout layout)
    {
        var others = group.Findings.Skip(1).Select(other => $"{Under(other).Trim()}: {other.Message}").ToList();
        layout.Each("also", others.Take(MostOthers).Concat(others.Count > MostOthers ? [$"and {others.Count - MostOthers} more; --verbose prints them"] : []), Indent, Margin);
    }

    private static string Word(Finding finding, Severity severity) => finding switch
    {
        { Outcome: Outcome.Unknown } => $"UNKNOWN ({severity.ToString().ToLowerInvariant()})",
        { IsWaived: true } => $"WAIVED ({severity.ToString().ToLowerInvariant()})",
        { IsSpare: true } => $"SPARE ({severity.ToString().ToLowerInvariant()})",
        _ => severity.ToString().ToUpperInvariant(),
    };

    private static string Under(Finding finding) =>
        (finding.Item is null ? "" : $"  {finding.Item}") + (finding.Scenario is null ? "" : $"  [{finding.Scenario}]");

    private static void WriteEvidence(Finding finding, TextLayout layout)
    {
        if (finding.Outcome == Outcome.Fail && finding.Explanation.Length > 0)
            layout.Labelled("because", finding.Explanation, Indent, Margin);
        var label = "evidence";
        // The first missing fact stands in what was found.
        foreach (var missing in finding.Missing.Where(missing => !finding.Message.Contains(missing.Detail, StringComparison.Ordinal)))
        {
            layout.Labelled(label, $"{missing.Fact} was not collected: {missing.Reason}, {missing.Detail}", Indent, Margin);
            label = "";
        }

        foreach (var group in finding.Evidence.GroupBy(evidence => evidence.From))
        {
            layout.Labelled(label, $"{string.Join("; ", group.Select(evidence => $"{evidence.Expression} = {evidence.Value}"))}{FindingWords.Source(group.Key)}", Indent, Margin);
            label = "";
        }
    }

    private static void WriteFix(FindingFix fix, TextLayout layout)
    {
        layout.Labelled("fix", fix.Text, Indent, Margin, TextStyle.Good);
        if (fix.Document is not null)
        {
            layout.Line();
            layout.Verbatim(fix.Document, Indent + Margin);
        }

        if (fix.Command is not null)
        {
            layout.Line();
            layout.Verbatim(fix.Command, Indent + Margin);
        }

        foreach (var link in fix.Links) layout.Line(new string(' ', Indent + Margin) + link, TextStyle.Faint);
    }
}
