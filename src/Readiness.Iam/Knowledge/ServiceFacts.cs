namespace Readiness.Iam.Knowledge;

/// <summary>What is known of one service.</summary>
internal sealed class ServiceFacts
{
    /// <summary>By name, in any case.</summary>
    public Dictionary<string, ServiceAction> Actions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>ARN patterns by resource type; <c>*</c> stands for every placeholder.</summary>
    public Dictionary<string, string> ResourceTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The service's own condition keys; <c>*</c> stands for a part that the user names.</summary>
    public List<string> ConditionKeys { get; } = [];
}
