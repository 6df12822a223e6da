using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.Organization;

/// <summary>The policies of an organization that stand above an account's own.</summary>
internal static class OrganizationPolicies
{
    private static AwsRead Read { get; } = AwsRead.Json(AwsService.Organizations, OrganizationReader.Target, "DescribeOrganization");

    /// <summary>
    /// From the root down to the account; null when none can apply to it. What could not be read is a policy that was not read.
    /// Asked once per run, scope and kind.
    /// </summary>
    /// <param name="kind">Of principals' accounts or of resources': <see cref="PolicyKind.ServiceControl"/> or <see cref="PolicyKind.ResourceControl"/>.</param>
    public static async Task<IReadOnlyList<PolicyLevel>?> AboveAsync(AwsClient client, string account, PolicyKind kind, CancellationToken cancellationToken)
    {
        var outcome = await client.AskOnceAsync("organization", token => client.AskAsync(Read, token), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotFound) return null;
        if (!outcome.IsAnswered) return [Unread(kind, $"whether the account belongs to an organization is not known ({outcome.Why.Detail})")];
        var organization = outcome.Result.Find("Organization");
        if (organization?.Text("FeatureSet") == "CONSOLIDATED_BILLING") return null;
        // Service control policies leave the management account's principals alone, and resource control policies its resources.
        if (organization?.Text("MasterAccountId") == account) return null;
        var levels = await client.AskOnceAsync(
            $"{kind} policies of {account}", token => new OrganizationReader(client, kind).ReadAsync(account, token), cancellationToken).ConfigureAwait(false);
        if (!levels.IsPresent) return [Unread(kind, Describe(levels.Why))];
        // AWS lets nobody detach the last policy of a target: no policy anywhere means that this kind is not switched on.
        return levels.Items.All(level => level.Policies.Count == 0) ? null : levels.Items;
    }

    private static PolicyLevel Unread(PolicyKind kind, string because) =>
        new("the organization", [Policy.NotRead(kind == PolicyKind.ServiceControl ? "service control policies" : "resource control policies", because)]);

    private static string Describe(NotCollected why) => why.Reason == NotCollectedReason.AccessDenied
        ? $"the account belongs to an organization, whose policies only its management account and delegated administrators can read ({why.Detail}); give the role component organization-role, or let the checker use iam:SimulatePrincipalPolicy"
        : $"the organization's policies could not be read ({why.Detail})";
}
