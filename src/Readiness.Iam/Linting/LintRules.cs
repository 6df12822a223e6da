using Readiness.Iam.Linting.Rules;

namespace Readiness.Iam.Linting;

/// <summary>Every lint rule; a test compares this list with the types of the assembly.</summary>
internal static class LintRules
{
    public static IReadOnlyList<ILintRule> All { get; } =
    [
        new DuplicateKey(),
        new UnknownElement(),
        new StatementMissing(),
        new EffectUnknown(),
        new ActionMissing(),
        new ResourceMisplaced(),
        new PrincipalMisplaced(),
        new VersionUnknown(),
        new SidInvalid(),
        new IdInIdentityPolicy(),
        new ConditionOperatorUnknown(),
    ];

    public static IReadOnlyList<ILintRule> Grammar { get; } = [.. All.Where(r => r is IGrammarRule)];
}
