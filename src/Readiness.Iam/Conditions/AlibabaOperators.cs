namespace Readiness.Iam.Conditions;

/// <summary>The operators that Alibaba Cloud RAM shares with AWS; source: its documentation of conditional operators.</summary>
internal static class AlibabaOperators
{
    private static readonly string[] Families = ["String", "Numeric", "Date"];

    private static readonly string[] Others = ["Bool", "IpAddress", "NotIpAddress"];

    /// <summary>RAM documents neither set operators nor IfExists, and no operator for ARNs, binaries or absence.</summary>
    public static bool Has(ConditionOperatorName name) =>
        name is { Quantifier: SetQuantifier.None, IfExists: false }
        && (Others.Contains(name.Operator.Name) || Families.Any(f => name.Operator.Name.StartsWith(f, StringComparison.Ordinal)));
}
