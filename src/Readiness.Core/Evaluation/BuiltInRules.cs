namespace Readiness.Core.Evaluation;

/// <summary>The ids of findings that no rule file makes.</summary>
internal static class BuiltInRules
{
    public static IReadOnlyList<string> Ids { get; } = [Coverage.StepUndecided, Coverage.ComponentUnseen, SiteClaims.Refuted];
}
