using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>One policy document of a role, as far as it could be read.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Text">Absent when there is none.</param>
/// <param name="Kind">What it is used for.</param>
/// <param name="Attachment">Where it is kept, which decides how large it may be.</param>
public sealed record RolePolicyDocument(string Name, Fact<string> Text, PolicyKind Kind, PolicyAttachment Attachment)
{
    /// <summary>The trust policy, the inline and attached policies and the boundary of a role.</summary>
    public static IReadOnlyList<RolePolicyDocument> Of(AwsIamRoleFacts role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return
        [
            new("trust policy", role.TrustPolicy, PolicyKind.Trust, PolicyAttachment.Trust),
            .. role.Policies.Items.Select(policy => new RolePolicyDocument(
                policy.Name, policy.Document, PolicyKind.Identity, policy.Arn.IsPresent ? PolicyAttachment.Managed : PolicyAttachment.InlineRole)),
            new("permissions boundary", role.BoundaryPolicy, PolicyKind.PermissionsBoundary, PolicyAttachment.Managed),
        ];
    }
}
