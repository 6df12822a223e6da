using Readiness.Core.Collecting;

namespace Readiness.Collectors.Prometheus;

/// <summary>Which endpoint tells which facts: what is asked, and what must be allowed.</summary>
internal static class PrometheusReads
{
    public const string Build = "status/buildinfo";
    public const string Runtime = "status/runtimeinfo";
    public const string Config = "status/config";
    public const string Flags = "status/flags";
    public const string Targets = "targets";
    public const string Rules = "rules";
    public const string Alertmanagers = "alertmanagers";

    private static readonly string[] Endpoints = [Build, Runtime, Config, Flags, Targets, Rules, Alertmanagers];

    public static bool IsReadyWanted(CollectRequest<PrometheusSettings> request) => request.Questions.Count > 0 || request.Wants("reachable", "ready");

    /// <param name="endpoint">Below <c>/api/v1/</c>.</param>
    public static bool IsWanted(string endpoint, CollectRequest<PrometheusSettings> request) => endpoint switch
    {
        Build => request.Wants("version"),
        Runtime => request.Wants("startTime", "reloadConfigSuccess", "lastConfigTime", "retention", "clockSkew"),
        Config => request.Wants("scrapeInterval", "scrapeTimeout", "evaluationInterval", "externalLabels", "notificationTimeout", "relabelsAlerts", "ruleQueryOffset") || IsAlerting(request),
        Flags => request.Wants("flags"),
        Targets => request.Wants("targets", "droppedTargets") || request.Questions.OfType<PrometheusTargets>().Any(),
        Rules => request.Wants("rules") || IsAlerting(request),
        Alertmanagers => request.Wants("alertmanagers") || IsAlerting(request),
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "No such endpoint is asked."),
    };

    private static bool IsAlerting(CollectRequest<PrometheusSettings> request) => request.Questions.OfType<PrometheusAlerting>().Any();

    /// <summary>Every request, as a person would write it.</summary>
    public static IEnumerable<string> Of(CollectRequest<PrometheusSettings> request)
    {
        if (IsReadyWanted(request)) yield return "GET /-/ready";
        foreach (var endpoint in Endpoints)
            if (IsWanted(endpoint, request)) yield return $"GET /api/v1/{endpoint}";
        if (request.Questions.OfType<PrometheusQuery>().Any()) yield return "POST /api/v1/query";
    }
}
