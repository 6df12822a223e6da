using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting;

/// <summary>How large AWS lets policies be, in characters without white space.</summary>
internal static class PolicySize
{
    public static int Of(PolicyDocument document) => document.Text.Count(c => !char.IsWhiteSpace(c));

    /// <summary>The limit and what it is for; 0 where there is none to name.</summary>
    // Trust policies have 2,048 characters unless the account's quota was raised, at most to 4,096.
    public static (int Limit, string What) LimitOf(PolicyKind kind, PolicyAttachment? attachment) => attachment switch
    {
        PolicyAttachment.InlineUser => (2048, "all inline policies of a user together"),
        PolicyAttachment.InlineGroup => (5120, "all inline policies of a group together"),
        PolicyAttachment.InlineRole => (10240, "all inline policies of a role together"),
        PolicyAttachment.Managed => (6144, "a managed policy"),
        PolicyAttachment.Trust => (2048, "a trust policy"),
        PolicyAttachment.Session => (2048, "a session policy"),
        PolicyAttachment.Organization => (5120, "an organization policy"),
        _ => kind switch
        {
            PolicyKind.Identity => (10240, "an identity policy of any kind"),
            PolicyKind.PermissionsBoundary => (6144, "a managed policy"),
            PolicyKind.Trust => (2048, "a trust policy"),
            PolicyKind.Session => (2048, "a session policy"),
            PolicyKind.ServiceControl or PolicyKind.ResourceControl => (5120, "an organization policy"),
            _ => (0, ""),
        },
    };
}
