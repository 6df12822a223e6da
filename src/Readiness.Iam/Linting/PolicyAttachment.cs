namespace Readiness.Iam.Linting;

/// <summary>Where a policy is kept, which decides how large it may be.</summary>
public enum PolicyAttachment
{
    InlineUser,
    InlineGroup,
    InlineRole,
    Managed,
    Trust,
    Session,
    Organization,
}
