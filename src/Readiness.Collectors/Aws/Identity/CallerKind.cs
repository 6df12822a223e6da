namespace Readiness.Collectors.Aws.Identity;

/// <summary>The sorts of callers that AWS tells apart.</summary>
public enum CallerKind
{
    User,
    RoleSession,
    FederatedUser,
    Root,
}
