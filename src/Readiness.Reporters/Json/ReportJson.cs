using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Core.Yaml;

namespace Readiness.Reporters.Json;

/// <summary>Writes the report; keys keep this order, so that two reports can be compared by line.</summary>
internal static class ReportJson
{
    public const string ApiVersion = "readiness/v1";

    public static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("apiVersion", ApiVersion);
        json.WriteString("kind", "Report");
        json.WriteString("version", report.Version);
        json.WriteString("plan", report.Plan);
        json.WriteString("now", Time(report.Now));
        json.WriteString("verdict", CamelCase(report.Verdict));
        json.WriteBoolean("hasBlindSpots", report.HasBlindSpots);
        json.WriteNumber("exitCode", ExitCode.Of(report));
        json.WriteBoolean("interrupted", report.IsInterrupted);
        json.WriteString("failOn", CamelCase(report.FailOn));
        WriteDuration(json, "rto", report.Objectives.Rto);
        WriteDuration(json, "rpo", report.Objectives.Rpo);
        WriteTexts(json, "scenarios", report.Scenarios);
        json.WriteStartArray("chain");
        foreach (var phase in report.Chain) WritePhase(phase, json);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            FindingJson.Write(finding, json);
            JsonText.Drain(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("components");
        foreach (var component in report.Components) WriteComponent(component, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    public static void WriteDuration(Utf8JsonWriter json, string name, TimeSpan? duration)
    {
        if (duration is { } known) json.WriteString(name, DurationText.Write(known));
    }

    private static void WritePhase(PhaseState phase, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("phase", CamelCase(phase.Phase));
        json.WriteString("state", CamelCase(phase.State));
        json.WriteNumber("need", phase.Need);
        json.WriteStartArray("steps");
        foreach (var step in phase.Steps)
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name);
            json.WriteString("subject", step.Subject);
            json.WriteString("state", CamelCase(step.State));
            WriteTexts(json, "findings", step.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteComponent(ComponentState component, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", component.Name);
        json.WriteString("kind", component.Kind);
        if (component.Site is not null) json.WriteString("site", component.Site);
        if (component.IsSiteClaimed) json.WriteBoolean("siteClaimed", true);
        json.WriteNumber("durationMilliseconds", (long)component.Duration.TotalMilliseconds);
        json.WriteStartArray("trouble");
        foreach (var trouble in component.Trouble) EvidenceJson.WriteNotCollected(trouble, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
