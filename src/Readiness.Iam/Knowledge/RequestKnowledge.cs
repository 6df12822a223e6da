using Readiness.Iam.Linting;

namespace Readiness.Iam.Knowledge;

/// <summary>What is known of requests before any policy is looked at. Of a service outside the catalogue nothing is claimed.</summary>
public static class RequestKnowledge
{
    /// <summary>Whether the action works on resources that a policy can name; null when that is not known.</summary>
    /// <param name="action"><c>service:Name</c>.</param>
    public static bool? TakesResources(string action) => ServiceKnowledge.TakesResources(action);

    /// <summary>
    /// Why nobody will ever make this request: there is no such action, or it works on no such resource. AWS's simulator answers both with a plain
    /// denial. Null when nothing is known against it.
    /// </summary>
    /// <param name="action"><c>service:Name</c>.</param>
    /// <param name="resource">An ARN, which may hold wildcards; null for none.</param>
    public static string? Problem(string action, string? resource)
    {
        ArgumentNullException.ThrowIfNull(action);
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == action.Length - 1)
        {
            return $"'{action}' is no action: one is written service:Name";
        }

        if (action.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            return $"'{action}' stands for several actions: name each that is meant";
        }

        var service = action[..colon].ToLowerInvariant();
        if (ServiceKnowledge.FindService(service) is not { } facts)
        {
            return null;
        }

        return facts.Actions.TryGetValue(action[(colon + 1)..], out var known) ? WrongResource(facts, known, $"{service}:{known.Name}", resource) : NoSuchAction(facts, service, action[(colon + 1)..]);
    }

    private static string NoSuchAction(ServiceFacts facts, string service, string name) =>
        $"{service} has no action {name}{(Spelling.Nearest(name, facts.Actions.Keys) is { } nearest ? $"; did you mean {service}:{nearest}?" : "")}";

    private static string? WrongResource(ServiceFacts facts, ServiceAction action, string name, string? resource)
    {
        if (resource is null or "*" || action.ResourceTypes.Count == 0 || ArnTypes.TakenBy(facts, action) is not { } patterns || patterns.Any(pattern => ArnTypes.Overlap(resource, pattern)))
        {
            return null;
        }

        return $"{name} does not work on {resource}, but on {string.Join(" or ", patterns)}";
    }
}
