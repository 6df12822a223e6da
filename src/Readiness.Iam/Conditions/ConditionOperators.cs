using System.Collections.Frozen;

namespace Readiness.Iam.Conditions;

/// <summary>The grammar's table of operators: a comparison and its negation by name, in any case.</summary>
internal static class ConditionOperators
{
    public static FrozenDictionary<string, ConditionOperator> ByName { get; } = All()
        .ToFrozenDictionary(o => o.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<ConditionOperator> All() =>
    [
        .. Pair("StringEquals", "StringNotEquals", new StringEqualsComparison(StringComparison.Ordinal)),
        .. Pair("StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", new StringEqualsComparison(StringComparison.OrdinalIgnoreCase)),
        .. Pair("StringLike", "StringNotLike", new StringLikeComparison()),
        .. Pair("NumericEquals", "NumericNotEquals", new NumericComparison(order => order == 0)),
        new("NumericLessThan", new NumericComparison(order => order < 0), false),
        new("NumericLessThanEquals", new NumericComparison(order => order <= 0), false),
        new("NumericGreaterThan", new NumericComparison(order => order > 0), false),
        new("NumericGreaterThanEquals", new NumericComparison(order => order >= 0), false),
        .. Pair("DateEquals", "DateNotEquals", new DateComparison(order => order == 0)),
        new("DateLessThan", new DateComparison(order => order < 0), false),
        new("DateLessThanEquals", new DateComparison(order => order <= 0), false),
        new("DateGreaterThan", new DateComparison(order => order > 0), false),
        new("DateGreaterThanEquals", new DateComparison(order => order >= 0), false),
        new("Bool", new BoolComparison(), false),
        new("BinaryEquals", new BinaryComparison(), false),
        .. Pair("IpAddress", "NotIpAddress", new IpAddressComparison()),
        .. Pair("ArnEquals", "ArnNotEquals", new ArnComparison()),
        .. Pair("ArnLike", "ArnNotLike", new ArnComparison()),
        new("Null", null, false),
    ];

    private static ConditionOperator[] Pair(string name, string negation, IValueComparison comparison) =>
        [new(name, comparison, false), new(negation, comparison, true)];
}
