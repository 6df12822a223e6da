using System.Text.Json;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Json;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>A finding as a result.</summary>
internal static class SarifResult
{
    private const int LongestPart = 1000;
    private const int LongestValue = 300;
    private const int MostValues = 10;

    public static void Write(Finding finding, int rule, Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("kind", SarifLevel.KindOf(finding.Outcome));
        json.WriteString("level", SarifLevel.Of(finding));
        SarifText.Write(json, "message", string.Join("\n\n", MessageOf(finding, report)), 4 * LongestPart);
        SarifLocation.Write(finding, json);
        json.WriteStartObject("partialFingerprints");
        // Under this name GitHub looks for what tells alerts apart; ours also tells apart what stands on one line.
        json.WriteString("primaryLocationLineHash", $"{finding.Fingerprint[..Math.Min(16, finding.Fingerprint.Length)]}:1");
        json.WriteString("readiness/v1", finding.Fingerprint);
        json.WriteEndObject();
        WriteSuppressions(finding, json);
        WriteProperties(finding, report, json);
        json.WriteEndObject();
    }

    private static IEnumerable<string> MessageOf(Finding finding, Report report)
    {
        yield return Part($"{FindingWords.About(finding)}: {FindingWords.Found(finding)}");
        if (FindingWords.Excuse(finding, report) is { } excuse) yield return Part($"Does not decide the verdict: {excuse}");
        if (FindingWords.VoidWaiver(finding) is { } waiver) yield return Part($"Waiver: {waiver}");
        if (finding.Outcome == Outcome.Fail && finding.Explanation.Length > 0) yield return Part($"Because: {finding.Explanation}");
        if (finding.Fix is { } fix) yield return Part($"Fix: {fix.Text}");
    }

    private static string Part(string text) => BoundedText.Of(text.Trim(), LongestPart);

    // Written on every result: a log in which some have the list and others have none says nothing of the others.
    private static void WriteSuppressions(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartArray("suppressions");
        if (finding is { IsWaived: true, Waiver: { } waiver })
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", SarifText.Of($"accepted until {waiver.UntilText} by {waiver.Owner}: {waiver.Reason}", LongestPart));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Finding finding, Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteString("outcome", ReportJson.CamelCase(finding.Outcome));
        json.WriteString("severity", ReportJson.CamelCase(finding.Severity));
        json.WriteString("phase", ReportJson.CamelCase(finding.Phase));
        json.WriteBoolean("decides", finding.Decides(report.FailOn));
        if (finding.IsSpare) json.WriteBoolean("spare", true);
        if (finding.Scenario is not null) json.WriteString("scenario", finding.Scenario);
        if (finding.Item is not null) json.WriteString("item", SarifText.Of(finding.Item, LongestValue));
        WriteFew(json, "missing", finding.Missing.Select(FindingWords.Of));
        WriteFew(json, "evidence", finding.Evidence.Select(FindingWords.Of));
        json.WriteEndObject();
    }

    private static void WriteFew(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0) return;
        ReportJson.WriteTexts(json, name, all.Take(MostValues).Select(text => SarifText.Of(text, LongestValue)).Concat(all.Count > MostValues ? [$"and {all.Count - MostValues} more"] : []));
    }
}
