using Readiness.Iam.Matching;

namespace Readiness.Iam.Knowledge;

/// <summary>What is known of services, actions and keys. Where nothing is known, nothing is claimed.</summary>
internal static class ServiceKnowledge
{
    /// <summary>Null when the service or the action is not in the catalogue.</summary>
    public static ServiceAction? FindAction(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && FindService(action[..colon]) is { } facts && facts.Actions.TryGetValue(action[(colon + 1)..], out var found) ? found : null;
    }

    public static ServiceFacts? FindService(string prefix) => ServiceCatalogue.Instance.Find(prefix.ToLowerInvariant());

    /// <summary>Whether the action works on resources that a policy can name; null when that is not known.</summary>
    public static bool? TakesResources(string action) => FindAction(action) is { } found ? found.ResourceTypes.Count > 0 : null;

    public static bool IsMultivalued(string key) => GlobalKeys.IsMultivalued(key) || ServiceCatalogue.Instance.MultivaluedKeys.Contains(key);

    /// <summary>Whether the key certainly holds at most one value; false when nothing is known of it.</summary>
    public static bool IsSingleValued(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return GlobalKeys.IsSingleValued(key)
            || (colon > 0 && !IsMultivalued(key) && FindService(key[..colon])?.ConditionKeys.Contains(key, StringComparer.OrdinalIgnoreCase) == true);
    }

    /// <summary>Whether resource control policies reach the service: the list grows, so an unknown service stays open.</summary>
    public static Truth HasResourceControl(string prefix)
    {
        var catalogue = ServiceCatalogue.Instance;
        return catalogue.ResourceControlled.Contains(prefix) ? Truth.True : catalogue.Prefixes.Contains(prefix) ? Truth.False : Truth.Unknown;
    }
}
