using Readiness.Iam.Documents;
using Readiness.Iam.Fixing;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The smallest change that would allow what is denied.</summary>
/// <param name="IsOwn">Whether policies of the role itself do it; else what is in the way stands above the role.</param>
/// <param name="Policy">The document to put in place; null when several have to change, which <paramref name="Command"/> holds.</param>
/// <param name="Text">What is in the way and what to change, and what may still stand in the way unseen.</param>
internal sealed record RoleFix(bool IsOwn, string? Policy, string Command, string Terraform, string Text)
{
    public static RoleFix Of(PolicyFix fix) => new(
        fix.Changes.All(change => change.Layer == PolicyKind.Identity),
        fix.Changes is [var only] ? only.Document : null,
        fix.Command,
        fix.Terraform,
        fix.Unseen.Count == 0 ? fix.Text : $"{fix.Text} What could not be read may still deny it: {string.Join("; ", fix.Unseen)}.");
}
