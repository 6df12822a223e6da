using System.Text.Json;

namespace Readiness.Lab.Prometheus;

/// <summary><c>/api/v1/alertmanagers</c> and <c>/api/v1/status/*</c>.</summary>
internal static class StatusAnswers
{
    public static void WriteAlertmanagers(Utf8JsonWriter json, PrometheusSettings settings)
    {
        json.WriteStartObject();
        json.WriteStartArray("activeAlertmanagers");
        json.WriteStartObject();
        json.WriteString("url", $"http://{settings.Alertmanager}/api/v2/alerts");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("droppedAlertmanagers");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteConfig(Utf8JsonWriter json, PrometheusSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("yaml", PrometheusConfig.Text(settings));
        json.WriteEndObject();
    }

    public static void WriteFlags(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("agent", "false");
        json.WriteString("config.file", "/etc/prometheus/prometheus.yml");
        json.WriteString("enable-feature", "");
        json.WriteString("query.lookback-delta", "5m");
        json.WriteString("query.timeout", "2m");
        json.WriteString("rules.alert.for-grace-period", "10m");
        json.WriteString("rules.alert.for-outage-tolerance", "1h");
        json.WriteString("rules.alert.resend-delay", "1m");
        json.WriteString("storage.tsdb.retention.time", "15d");
        json.WriteString("web.enable-admin-api", "false");
        json.WriteString("web.enable-remote-write-receiver", "false");
        json.WriteEndObject();
    }

    public static void WriteRuntime(Utf8JsonWriter json, PrometheusSettings settings, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("startTime", PrometheusTime.Text(settings.StartedAt));
        json.WriteString("CWD", "/");
        json.WriteString("hostname", settings.Name);
        json.WriteString("serverTime", PrometheusTime.Text(now));
        json.WriteBoolean("reloadConfigSuccess", true);
        json.WriteString("lastConfigTime", PrometheusTime.Text(settings.StartedAt));
        json.WriteNumber("corruptionCount", 0);
        json.WriteNumber("goroutineCount", 35);
        json.WriteNumber("GOMAXPROCS", 2);
        json.WriteString("storageRetention", "15d");
        json.WriteEndObject();
    }

    public static void WriteBuild(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", "3.5.3");
        json.WriteString("revision", "lab");
        json.WriteString("branch", "lab");
        json.WriteString("buildUser", "lab");
        json.WriteString("buildDate", "20260929-11:59:39");
        json.WriteString("goVersion", "go1.27.1");
        json.WriteEndObject();
    }
}
