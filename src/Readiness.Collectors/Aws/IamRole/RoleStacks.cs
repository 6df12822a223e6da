using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The policies that bear on one question, and which of them AWS's simulator weighs.</summary>
/// <param name="Whole">As far as they were read or had to be.</param>
/// <param name="OwnerAccount">The account of the role.</param>
internal sealed record RoleStacks(PolicyStack Whole, string OwnerAccount)
{
    private static readonly Policy AllowsAll = Policy.Of(
        "the role's own policies", PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", PolicyKind.Identity));

    /// <summary>The role's own policies: what the simulator and the documents can be compared by.</summary>
    public PolicyStack Simulated => Whole with
    {
        ServiceControl = null,
        ResourceControl = null,
        Resource = Whole.Resource is null ? null : Policy.Of("the resource's account", OwnAccount),
    };

    /// <summary>What the simulator says nothing of: trust, resource and resource control policies.</summary>
    public PolicyStack Beyond => Whole with { Identity = [AllowsAll], PermissionsBoundary = null, ServiceControl = null };

    /// <summary>What the resource's own policy grants by itself, which needs nothing of the role: a trust policy that names it, for one.</summary>
    public PolicyStack ResourceAlone => Whole with { Identity = [], ServiceControl = null };

    // A resource that trusts the role's account leaves the answer to the role's own policies.
    private PolicyDocument OwnAccount => PolicyDocument.Parse(
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{OwnerAccount}}"},"Action":"*","Resource":"*"}]}""", PolicyKind.Resource);
}
