using Readiness.Iam.Matching;

namespace Readiness.Iam.Knowledge;

/// <summary>Compares ARNs with the resource types that actions take.</summary>
internal static class ArnTypes
{
    /// <summary>The patterns of all types that the action takes; null when one of them is not known.</summary>
    public static IReadOnlyList<string>? TakenBy(ServiceFacts facts, ServiceAction action)
    {
        var patterns = new List<string>();
        foreach (var type in action.ResourceTypes)
        {
            if (!facts.ResourceTypes.TryGetValue(type, out var pattern))
            {
                return null;
            }

            patterns.Add(pattern);
        }

        return patterns;
    }

    /// <summary>Whether an ARN, which may hold wildcards, can be one of a type.</summary>
    public static bool Overlap(string arn, string type) =>
        arn.Split(':', ArnFields.Count).Zip(type.Split(':', ArnFields.Count)).All(pair => GlobOverlap.Exists(pair.First, pair.Second));

    /// <summary>The pattern with a star for every variable in it.</summary>
    public static string WithoutVariables(string text)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", open + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            text = close < 0 ? text[..open] + "*" : text[..open] + "*" + text[(close + 1)..];
        }

        return text;
    }
}
