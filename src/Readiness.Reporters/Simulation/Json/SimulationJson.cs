using System.Text.Json;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

/// <summary>Writes a simulation; keys keep this order, so that two of them can be compared by line.</summary>
internal static class SimulationJson
{
    public static void Write(SimulationReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("apiVersion", ReportJson.ApiVersion);
        json.WriteString("kind", "Simulation");
        json.WriteString("version", report.Version);
        json.WriteString("plan", report.Plan);
        json.WriteString("now", ReportJson.Time(report.Now));
        json.WriteNumber("exitCode", SimulationExit.Of(report));
        json.WriteBoolean("interrupted", report.IsInterrupted);
        ReportJson.WriteDuration(json, "rto", report.Objectives.Rto);
        ReportJson.WriteDuration(json, "rpo", report.Objectives.Rpo);
        json.WritePropertyName("estate");
        EstateJson.Write(report.Map, json);
        json.WriteStartArray("losses");
        foreach (var loss in report.Losses)
        {
            json.WriteStartObject();
            json.WritePropertyName("run");
            RunJson.Write(loss.Run, json);
            json.WritePropertyName("fixes");
            FixesJson.Write(loss.Fixes, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Matrix is { } matrix)
        {
            json.WriteStartArray("matrix");
            foreach (var row in matrix.Rows) OutlineJson.Write(row, json);
            json.WriteEndArray();
        }

        if (report.Backtest is { } backtest)
        {
            json.WritePropertyName("backtest");
            BacktestJson.Write(backtest, json);
        }

        json.WriteEndObject();
    }
}
