using Readiness.Iam.Documents;
using Readiness.Iam.Fixing;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The smallest change that would allow what is denied.</summary>
/// <param name="IsOwn">Whether a policy of the role itself does it; else what is in the way stands above the role.</param>
internal sealed record RoleFix(bool IsOwn, string Policy, string Command, string Text)
{
    public static RoleFix Of(PolicyFix fix) => new(
        fix.Changes.All(change => change.Layer == PolicyKind.Identity),
        fix.Changes is [var first, ..] ? first.Document : "",
        fix.Command,
        fix.Text);
}
