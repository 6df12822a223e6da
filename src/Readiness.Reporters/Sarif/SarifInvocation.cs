using System.Text.Json;
using Readiness.Core.Reports;
using Readiness.Reporters.Json;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Sarif;

/// <summary>How the run itself went: its end, its exit code, and what could not be collected.</summary>
internal static class SarifInvocation
{
    private const int LongestText = 500;
    private const int MostNotifications = 500;

    public static void Write(SarifRun run, Utf8JsonWriter json)
    {
        var report = run.Report;
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.IsInterrupted);
        json.WriteNumber("exitCode", ExitCode.Of(report));
        json.WriteString("exitCodeDescription", report.IsInterrupted ? "interrupted" : VerdictWords.Headline(report));
        json.WriteString("endTimeUtc", report.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteStartArray("toolExecutionNotifications");
        var written = 0;
        foreach (var (id, level, text) in Notifications(run).Take(MostNotifications))
        {
            WriteNotification(id, level, text, json);
            written++;
        }

        if (Notifications(run).Count() - written is var rest and > 0) WriteNotification("not-collected", "warning", $"and {rest} more that could not be collected", json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static IEnumerable<(string Id, string Level, string Text)> Notifications(SarifRun run)
    {
        if (run.Report.IsInterrupted) yield return ("run-interrupted", "error", "The run was interrupted before everything was asked. What this log says is not complete.");
        if (run.LeftOut > 0) yield return ("findings-left-out", "error", $"This log is cut: it leaves out {run.LeftOut} findings, the least grave ones.");
        foreach (var component in run.Report.Components)
            foreach (var trouble in component.Trouble)
                yield return ("not-collected", "warning", $"{component.Name} ({component.Kind}): {trouble.Reason}, {trouble.Detail}");
    }

    private static void WriteNotification(string id, string level, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", id);
        json.WriteEndObject();
        json.WriteString("level", level);
        SarifText.Write(json, "message", text, LongestText);
        json.WriteEndObject();
        JsonText.Drain(json);
    }
}
