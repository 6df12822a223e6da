using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting;

internal static class ConditionFacts
{
    public static bool IsOn(this Condition condition, string key) => string.Equals(condition.Key.Text, key, StringComparison.OrdinalIgnoreCase);

    public static bool Uses(this Condition condition, string operatorName) =>
        string.Equals(condition.Name?.Operator.Name, operatorName, StringComparison.Ordinal);

    /// <summary>Whether the statement requires the key to be present.</summary>
    public static bool RequiresPresence(this Statement statement, string key) =>
        statement.Conditions.Any(c => c.IsOn(key) && c.Name is { Operator.IsNullTest: true } && c.Values.All(v => bool.TryParse(v.Text, out var absent) && !absent));

    public static bool HasCondition(this Statement statement, string key) => statement.Conditions.Any(c => c.IsOn(key));

    /// <summary>The text without its variables.</summary>
    public static string WithoutVariables(string text)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            text = close < 0 ? text[..open] : text.Remove(open, close - open + 1);
        }

        return text;
    }
}
