namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>One operator on one key: <c>"ForAllValues:StringEquals": { "key": [values] }</c>.</summary>
/// <param name="Set"><c>ForAllValues</c>, <c>ForAnyValue</c> or empty.</param>
internal sealed record Condition(string Set, ConditionOperator Operator, bool IfExists, string Key, IReadOnlyList<string> Values)
{
    public bool Holds(IReadOnlyDictionary<string, ContextValue> context)
    {
        var found = context.GetValueOrDefault(Key.ToLowerInvariant());
        if (Operator.TestsPresence)
            return Values.Any(value => bool.TryParse(value, out var absent) && absent == (found is null));
        if (found is null)
            return IfExists || Set == "ForAllValues" || (Set.Length == 0 && Operator.IsNegated);
        return Set switch
        {
            "ForAllValues" => found.Values.All(Fits),
            "ForAnyValue" => found.Values.Any(Fits),
            // IAM never matches a list-valued key without a set operator, not even a list of one.
            _ => !found.IsList && found.Values.Any(Fits),
        };
    }

    private bool Fits(string value) => Values.Any(expected => Operator.Compare(expected, value)) != Operator.IsNegated;
}
