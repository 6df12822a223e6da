using System.Globalization;
using System.Text;

namespace Readiness.Lab.Prometheus;

internal static class PrometheusConfig
{
    /// <summary>The configuration that the settings stand for, with defaults filled in, in Prometheus' YAML.</summary>
    public static string Text(PrometheusSettings settings)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"""
            global:
              scrape_interval: {Scrapes.IntervalSeconds}s
              scrape_timeout: {Scrapes.TimeoutSeconds}s
              evaluation_interval: {Scrapes.IntervalSeconds}s
            alerting:
              alertmanagers:
              - scheme: http
                timeout: 10s
                api_version: v2
                static_configs:
                - targets:
                  - {settings.Alertmanager}
            rule_files:
            - /etc/prometheus/rules/failover.yml
            scrape_configs:

            """);
        foreach (var job in settings.Targets.GroupBy(target => target.Job))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"""
                - job_name: {job.Key}
                  scrape_interval: {Scrapes.IntervalSeconds}s
                  scrape_timeout: {Scrapes.TimeoutSeconds}s
                  metrics_path: /metrics
                  scheme: http
                  static_configs:
                  - targets:

                """);
            foreach (var target in job)
                yaml.Append(CultureInfo.InvariantCulture, $"    - {target.Address}\n");
        }

        return yaml.ToString();
    }
}
