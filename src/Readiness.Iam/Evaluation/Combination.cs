using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>Combines the layers as AWS documents it: what grants, what limits, and in whose account.</summary>
internal sealed class Combination(StackResult layers, RequestScope scope)
{
    private readonly Principal _principal = scope.Principal;
    private readonly PrincipalMatch _resource = layers.Resource?.Allow ?? default;

    private bool IsOutsider => _principal.Account.Length == 0;

    private bool IsSameAccount => !IsOutsider && _principal.Account == scope.ResourceAccount;

    /// <summary>Trust and key policies must allow by themselves.</summary>
    private bool NeedsResourceGrant =>
        StackResult.AssumesRole(scope) || (scope.Action.StartsWith("kms:", StringComparison.Ordinal) && scope.Resource.Contains(":key/", StringComparison.Ordinal));

    private Truth Identity => _principal.Kind == PrincipalKind.Root ? Truth.True : layers.Identity.Allow.Any;

    private Truth Boundary => layers.Boundary?.Allow.Any ?? Truth.True;

    // A federated user has only what was passed for the session; a role session without a policy has all of the role.
    private Truth Session => layers.Session?.Allow.Any ?? (_principal.Kind != PrincipalKind.FederatedUser).ToTruth();

    public Truth Permitted => Gates.Aggregate(Grant, (all, gate) => all.And(gate.Allow.Any));

    /// <summary>Each layer without an Allow that certainly had to have one.</summary>
    public IEnumerable<Block> ImplicitBlocks => Gates.Where(g => g.Allow.Any == Truth.False)
        .Select(g => new Block(g.Kind, g.Level, null))
        .Concat(Grant == Truth.False ? GrantBlocks() : []);

    // Resource control policies are no gate: the full access policy of their own kind cannot be detached, so only their denies count.
    private IEnumerable<LayerResult> Gates =>
        layers.Endpoint is null ? layers.ServiceControl : [.. layers.ServiceControl, layers.Endpoint];

    private Truth Limits => Boundary.And(Session);

    private Truth Grant
    {
        get
        {
            if (IsOutsider)
            {
                return _resource.Any;
            }

            var own = Identity.And(Limits);
            if (!IsSameAccount)
            {
                return own.And(_resource.Any);
            }

            var fromResource = _resource.Direct.Or(_resource.Role.And(Limits));
            return fromResource.Or(NeedsResourceGrant ? own.And(_resource.Account) : own);
        }
    }

    private IEnumerable<Block> GrantBlocks()
    {
        var resourceKind = StackResult.AssumesRole(scope) ? PolicyKind.Trust : PolicyKind.Resource;
        var needsResource = IsOutsider || !IsSameAccount || NeedsResourceGrant;
        if (needsResource && _resource.Any == Truth.False)
        {
            yield return new Block(resourceKind, null, null);
        }

        if (IsOutsider)
        {
            yield break;
        }

        var grantedHere = IsSameAccount && _resource.Role == Truth.True;
        if (Identity == Truth.False && !grantedHere)
        {
            yield return new Block(PolicyKind.Identity, null, null);
        }

        if (Boundary == Truth.False)
        {
            yield return new Block(PolicyKind.PermissionsBoundary, null, null);
        }

        if (Session == Truth.False)
        {
            yield return new Block(PolicyKind.Session, null, null);
        }
    }
}
