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
        new VersionOld(),
        new VersionUnknown(),
        new SidInvalid(),
        new IdInIdentityPolicy(),
        new ActionServiceUnknown(),
        new ActionUnknown(),
        new ActionWildcardMatchesNothing(),
        new ActionServiceWildcard(),
        new ArnMalformed(),
        new ArnServiceWildcard(),
        new ArnPartitionWrong(),
        new ArnAccountWrong(),
        new ArnTypeMismatch(),
        new ActionNeedsStar(),
        new S3LevelMismatch(),
        new ConditionOperatorUnknown(),
        new ConditionKeyUnknown(),
        new ConditionValueType(),
        new WildcardInStringEquals(),
        new MultivaluedWithoutSetOperator(),
        new ForAllValuesUnguarded(),
        new MfaDenyMissesRoles(),
        new VariableMisused(),
        new PrivateSourceIp(),
        new ElementEmpty(),
        new AllowByExclusion(),
        new AllowEverything(),
        new PassRoleAnywhere(),
        new TrustsEverybody(),
        new PrincipalDeleted(),
        new TrustActionWrong(),
        new ServicePrincipalMisspelt(),
        new TooLarge(),
        new CharacterNotPermitted(),
        new Redundant(),
        new DateExpired(),
        new RegionGuardHitsGlobalServices(),
        new Route53KeyValue(),
        new Route53ReadsMissing(),
        new RegionNotStandby(),
        new ConditionNamesPrimarySite(),
    ];

    public static IReadOnlyList<ILintRule> Grammar { get; } = [.. All.Where(r => r is IGrammarRule)];
}
