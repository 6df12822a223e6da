using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing.Rendering;

/// <summary>A changed policy on its way to a command line or Terraform.</summary>
internal sealed record RenderTarget(PolicySlot Slot, Policy Policy, bool IsNew, AccessRequest Request, string Document, string Compact)
{
    public bool IsAlibaba => Request.Principal.IsAlibaba;

    /// <summary>The group that the policy is inline in; null when it is the principal's own or managed.</summary>
    public string? Group => Policy.Id is null && Policy.Owner is { } owner && owner.StartsWith("group ", StringComparison.Ordinal) ? owner["group ".Length..] : null;

    /// <summary>The permission set in whose inline policy the change has to be made; null where the role's own policies can be changed.</summary>
    public string? PermissionSet => Slot.Layer == PolicyKind.Identity && Policy.Id is null ? Request.Principal.PermissionSet : null;

    /// <summary>The name of the role that the request wants to assume.</summary>
    public string TargetRole => Request.Resource is { } arn ? arn[(arn.LastIndexOf('/') + 1)..] : "ROLE";
}
