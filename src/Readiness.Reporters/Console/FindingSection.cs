using System.Globalization;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;

namespace Readiness.Reporters.Console;

/// <summary>One finding in full.</summary>
internal static class FindingSection
{
    private const int Indent = 3;
    private const int Margin = 10;

    public static void Write(Finding finding, int number, TextLayout layout)
    {
        layout.Line();
        layout.Part($"{number.ToString(CultureInfo.InvariantCulture)}. ", TextStyle.Strong);
        layout.Part(Word(finding), finding is { Outcome: Outcome.Fail, IsSpare: false } ? TextStyle.Bad : TextStyle.Doubtful);
        layout.Line($"  {finding.Phase.ToString().ToLowerInvariant()}  {finding.Rule}{Under(finding)}", TextStyle.Faint);
        layout.Prose(finding.Title, Indent, TextStyle.Strong);
        layout.Labelled("found", finding.Message, Indent, Margin);
        if (finding.IsSpare) layout.Labelled("spare", "Enough other steps of the phase are whole, so this one does not decide the verdict.", Indent, Margin);
        layout.Labelled("why", finding.Why, Indent, Margin);
        WriteEvidence(finding, layout);
        if (finding.Fix is not null) WriteFix(finding.Fix, layout);
    }

    private static string Word(Finding finding) => finding switch
    {
        { Outcome: Outcome.Unknown } => $"UNKNOWN ({finding.Severity.ToString().ToLowerInvariant()})",
        { IsSpare: true } => $"SPARE ({finding.Severity.ToString().ToLowerInvariant()})",
        _ => finding.Severity.ToString().ToUpperInvariant(),
    };

    private static string Under(Finding finding) =>
        (finding.Item is null ? "" : $"  {finding.Item}") + (finding.Scenario is null ? "" : $"  [{finding.Scenario}]");

    private static void WriteEvidence(Finding finding, TextLayout layout)
    {
        if (finding.Outcome == Outcome.Fail && finding.Explanation.Length > 0)
            layout.Labelled("because", finding.Explanation, Indent, Margin);
        var label = "evidence";
        foreach (var missing in finding.Missing)
        {
            layout.Labelled(label, $"{missing.Fact} was not collected: {missing.Reason}, {missing.Detail}", Indent, Margin);
            label = "";
        }

        foreach (var group in finding.Evidence.GroupBy(evidence => evidence.From))
        {
            layout.Labelled(label, $"{string.Join("; ", group.Select(evidence => $"{evidence.Expression} = {evidence.Value}"))}{Source(group.Key)}", Indent, Margin);
            label = "";
        }
    }

    // What has no source was declared in the plan, or computed from what has one.
    private static string Source(Provenance? from) => from is null
        ? ", declared or derived"
        : $", from {from.Operation} at {from.Endpoint}, {from.ObservedAt.UtcDateTime.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";

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
