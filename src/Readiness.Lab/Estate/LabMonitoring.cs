using Readiness.Lab.Http;
using Readiness.Lab.Prometheus;

namespace Readiness.Lab.Estate;

/// <summary>The estate's Prometheus servers: one inside the primary, after the change a second one in the office.</summary>
/// <param name="Primary">Base URL.</param>
/// <param name="Office">Base URL; null before the change.</param>
internal sealed record LabMonitoring(string Primary, string? Office)
{
    public const string QueryBefore = "up{job=\"ecs-main\"} == 0";
    public const string QueryAfter = "up{job=\"ecs-main\"} == 0 or absent(up{job=\"ecs-main\"})";

    public static LabMonitoring Start(Func<HttpServer, HttpServer> up, LabOptions options, Traffic traffic)
    {
        HttpServer One(string name, System.Net.IPAddress address)
        {
            var alertmanager = up(new HttpServer(address, new AlertmanagerService("alerts-of-" + name), traffic, options.Time));
            var settings = new PrometheusSettings(
                name,
                options.Time.GetUtcNow().AddDays(-9),
                [
                    new("ecs-main", $"{LabSites.PrimaryApplication}:9100", Up: true),
                    new("rds-main", $"{LabSites.PrimaryDatabase}:9104", Up: true),
                ],
                alertmanager.EndPoint.ToString(),
                options.After ? QueryAfter : QueryBefore);
            return up(new HttpServer(address, new PrometheusService(settings, options.Time), traffic, options.Time));
        }

        return new LabMonitoring(
            One("monitoring", LabSites.PrimaryMonitoring).Url,
            options.After ? One("monitoring-office", LabSites.OfficeMonitoring).Url : null);
    }
}
