using Readiness.Core.Facts;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.Organization;

/// <summary>Finds out whether policies of an organization can stand above an account's own.</summary>
internal static class OrganizationPolicies
{
    private const string Name = "service control policies";

    private static AwsRead Read { get; } = AwsRead.Json(AwsService.Organizations, "AWSOrganizationsV20161128", "DescribeOrganization");

    /// <summary>Null when none can apply to the account; else one level that was not read. Asked once per run and scope.</summary>
    public static async Task<IReadOnlyList<PolicyLevel>?> AboveAsync(AwsClient client, string account, CancellationToken cancellationToken)
    {
        var outcome = await client.AskOnceAsync("organization", token => client.AskAsync(Read, token), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotFound) return null;
        if (!outcome.IsAnswered) return Unread(Describe(outcome.Why));
        var organization = outcome.Result.Find("Organization");
        var isFree = organization?.Text("FeatureSet") == "CONSOLIDATED_BILLING" || organization?.Text("MasterAccountId") == account;
        return isFree ? null : Unread("the account belongs to an organization, whose policies only its administrators can read; iam:SimulatePrincipalPolicy takes them into account");
    }

    private static PolicyLevel[] Unread(string because) => [new PolicyLevel("the organization", [Policy.NotRead(Name, because)])];

    private static string Describe(NotCollected why) => $"whether the account belongs to an organization is not known ({why.Detail})";
}
