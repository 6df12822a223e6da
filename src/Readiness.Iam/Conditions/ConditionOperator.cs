namespace Readiness.Iam.Conditions;

/// <summary>A comparison under the name that a policy uses for it.</summary>
/// <param name="Name">In AWS's spelling, without set operator and IfExists.</param>
/// <param name="Comparison">Null for the test on presence, which compares nothing.</param>
/// <param name="IsNegated">Whether it holds when the comparison does not.</param>
internal sealed record ConditionOperator(string Name, IValueComparison? Comparison, bool IsNegated)
{
    public bool IsNullTest => Comparison is null;

    public bool TakesVariables => Comparison?.TakesVariables ?? false;
}
