using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Core.Yaml;
using Readiness.Reporters.Json;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>The log with its one run.</summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(SarifRun run, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(run, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(SarifRun run, Utf8JsonWriter json)
    {
        var rules = run.Findings.GroupBy(finding => finding.Rule).ToList();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Readiness");
        json.WriteString("version", run.Report.Version);
        json.WriteString("semanticVersion", run.Report.Version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            SarifRule.Write([.. rule], json);
            JsonText.Drain(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        // What stands before the last slash is the category: reports of one replace each other, and no others.
        json.WriteString("id", $"readiness/{run.Report.Command}/{run.Report.Plan}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        SarifInvocation.Write(run, json);
        WriteResults(run, rules.Select((rule, index) => (rule.Key, index)).ToDictionary(rule => rule.Key, rule => rule.index, StringComparer.Ordinal), json);
        WriteProperties(run.Report, json);
        json.WriteEndObject();
    }

    private static void WriteResults(SarifRun run, Dictionary<string, int> rules, Utf8JsonWriter json)
    {
        json.WriteStartArray("results");
        foreach (var finding in run.Findings)
        {
            SarifResult.Write(finding, rules[finding.Rule], run.Report, json);
            JsonText.Drain(json);
        }

        json.WriteEndArray();
    }

    private static void WriteProperties(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteString("plan", report.Plan);
        json.WriteString("verdict", ReportJson.CamelCase(report.Verdict));
        json.WriteBoolean("hasBlindSpots", report.HasBlindSpots);
        json.WriteString("failOn", ReportJson.CamelCase(report.FailOn));
        json.WriteString("findings", VerdictWords.Numbers(report));
        ReportJson.WriteTexts(json, "scenarios", report.Scenarios);
        if (report.Objectives.Rto is { } rto) json.WriteString("rto", DurationText.Write(rto));
        if (report.Objectives.Rpo is { } rpo) json.WriteString("rpo", DurationText.Write(rpo));
        json.WriteEndObject();
    }
}
