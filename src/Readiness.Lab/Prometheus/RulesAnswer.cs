using System.Text.Json;

namespace Readiness.Lab.Prometheus;

/// <summary><c>/api/v1/rules</c>: one group with one alert, quiet as long as nothing is wrong.</summary>
internal static class RulesAnswer
{
    public const int HoldSeconds = 30;

    public static void Write(Utf8JsonWriter json, PrometheusSettings settings, DateTimeOffset now)
    {
        var evaluated = PrometheusTime.Text(Scrapes.Last(now));
        json.WriteStartObject();
        json.WriteStartArray("groups");
        json.WriteStartObject();
        json.WriteString("name", "failover");
        json.WriteString("file", "/etc/prometheus/rules/failover.yml");
        json.WriteStartArray("rules");
        WriteAlert(json, settings.AlertQuery, evaluated);
        json.WriteEndArray();
        json.WriteNumber("interval", Scrapes.IntervalSeconds);
        json.WriteNumber("limit", 0);
        json.WriteNumber("evaluationTime", 0.0007);
        json.WriteString("lastEvaluation", evaluated);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAlert(Utf8JsonWriter json, string query, string evaluated)
    {
        json.WriteStartObject();
        json.WriteString("state", "inactive");
        json.WriteString("name", "EcsMainDown");
        json.WriteString("query", query);
        json.WriteNumber("duration", HoldSeconds);
        json.WriteNumber("keepFiringFor", 0);
        json.WriteStartObject("labels");
        json.WriteString("severity", "critical");
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        json.WriteEndObject();
        json.WriteStartArray("alerts");
        json.WriteEndArray();
        json.WriteString("health", "ok");
        json.WriteNumber("evaluationTime", 0.0004);
        json.WriteString("lastEvaluation", evaluated);
        json.WriteString("type", "alerting");
        json.WriteEndObject();
    }
}
