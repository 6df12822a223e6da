using Readiness.Core.Collecting;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Which endpoint tells which facts: what is asked, and what must be allowed.</summary>
internal static class AlertmanagerReads
{
    public const string Status = "status";
    public const string Silences = "silences";
    public const string Groups = "alerts/groups";

    private static readonly string[] Endpoints = [Status, Silences, Groups];

    /// <param name="endpoint">Below <c>/api/v2/</c>.</param>
    public static bool IsWanted(string endpoint, CollectRequest<AlertmanagerSettings> request) => request.Questions.OfType<AlertmanagerRouting>().Any() || endpoint switch
    {
        Status => request.Wants("reachable", "version", "startTime", "clusterStatus", "peers", "routes", "receivers", "inhibitions"),
        Silences => request.Wants("silences"),
        Groups => request.Wants("groups", "alerts"),
        _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "No such endpoint is asked."),
    };

    /// <summary>Every request, as a person would write it.</summary>
    public static IEnumerable<string> Of(CollectRequest<AlertmanagerSettings> request) =>
        Endpoints.Where(endpoint => IsWanted(endpoint, request)).Select(endpoint => $"GET /api/v2/{endpoint}");
}
