namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>The comparison of one condition operator; the lab knows those that its documents and usual fixes need.</summary>
internal sealed record ConditionOperator(string Name, bool IsNegated, Func<string, string, bool> Compare)
{
    private static readonly ConditionOperator[] Known =
    [
        new("StringEquals", false, Same),
        new("StringNotEquals", true, Same),
        new("StringEqualsIgnoreCase", false, SameIgnoringCase),
        new("StringNotEqualsIgnoreCase", true, SameIgnoringCase),
        new("StringLike", false, Like),
        new("StringNotLike", true, Like),
        new("ArnEquals", false, Like),
        new("ArnNotEquals", true, Like),
        new("ArnLike", false, Like),
        new("ArnNotLike", true, Like),
        new("Bool", false, SameIgnoringCase),
        new("Null", false, Same),
    ];

    public bool TestsPresence => Name == "Null";

    public static ConditionOperator? Find(string name) => Array.Find(Known, known => known.Name == name);

    private static bool Same(string expected, string value) => expected == value;

    private static bool SameIgnoringCase(string expected, string value) => string.Equals(expected, value, StringComparison.OrdinalIgnoreCase);

    private static bool Like(string expected, string value) => Glob.Matches(expected, value);
}
