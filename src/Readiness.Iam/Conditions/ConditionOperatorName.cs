namespace Readiness.Iam.Conditions;

/// <summary>An operator's name taken apart: set operator, comparison, <c>IfExists</c>.</summary>
internal sealed record ConditionOperatorName(SetQuantifier Quantifier, ConditionOperator Operator, bool IfExists)
{
    private const string IfExistsSuffix = "IfExists";

    /// <summary>Null when there is no such operator.</summary>
    public static ConditionOperatorName? Parse(string text)
    {
        var (quantifier, rest) = text switch
        {
            _ when text.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase) => (SetQuantifier.ForAllValues, text["ForAllValues:".Length..]),
            _ when text.StartsWith("ForAnyValue:", StringComparison.OrdinalIgnoreCase) => (SetQuantifier.ForAnyValue, text["ForAnyValue:".Length..]),
            _ => (SetQuantifier.None, text),
        };
        var ifExists = rest.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        var name = ifExists ? rest[..^IfExistsSuffix.Length] : rest;
        if (!ConditionOperators.ByName.TryGetValue(name, out var found))
        {
            return null;
        }

        return found.IsNullTest && (ifExists || quantifier != SetQuantifier.None) ? null : new ConditionOperatorName(quantifier, found, ifExists);
    }
}
