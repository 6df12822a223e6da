using System.Text.Json;
using Readiness.Core.Evaluation;
using Readiness.Reporters.Json;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>A rule as its findings tell of it.</summary>
internal static class SarifRule
{
    private const int MostTags = 20;
    private const int LongestTag = 200;

    /// <param name="findings">All of one rule; at least one.</param>
    public static void Write(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        var first = findings[0];
        json.WriteStartObject();
        json.WriteString("id", first.Rule);
        json.WriteString("name", NameOf(first.Rule));
        SarifText.Write(json, "shortDescription", first.Title, SarifText.Description);
        SarifText.Write(json, "fullDescription", first.Why.Length > 0 ? first.Why : first.Title, SarifText.Description);
        SarifHelp.Write(findings, json);
        if (FixLinks.Of(findings).FirstOrDefault() is { } link) json.WriteString("helpUri", link);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", SarifLevel.Of(first.Severity));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        ReportJson.WriteTexts(json, "tags", TagsOf(first));
        json.WriteString("precision", "high");
        json.WriteString("problem.severity", SarifLevel.ProblemOf(first.Severity));
        json.WriteString("severity", ReportJson.CamelCase(first.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> TagsOf(Finding finding) => finding.References
        .Select(reference => BoundedText.Of(CleanText.Of($"{reference.Key}/{reference.Value}"), LongestTag))
        .Prepend(FindingWords.Word(finding.Phase)).Prepend("disaster-recovery").Take(MostTags);

    /// <summary>For people who expect a name: <c>SignalLostWithItsTarget</c>.</summary>
    private static string NameOf(string rule) => string.Concat(rule.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
