using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Collectors.Aws.Organization;

/// <summary>Walks from an account up to the organization's root, and reads the policies attached on the way.</summary>
internal sealed class OrganizationReader(AwsClient client, PolicyKind kind)
{
    public const string Target = "AWSOrganizationsV20161128";

    /// <summary>The account, five levels of units, and the root.</summary>
    private const int MostLevels = 7;

    private readonly string _filter = kind == PolicyKind.ServiceControl ? "SERVICE_CONTROL_POLICY" : "RESOURCE_CONTROL_POLICY";

    /// <summary>From the root down; not collected when the tree above the account could not be walked.</summary>
    public async Task<FactList<PolicyLevel>> ReadAsync(string account, CancellationToken cancellationToken)
    {
        var levels = new List<PolicyLevel>();
        var target = account;
        while (levels.Count < MostLevels)
        {
            levels.Insert(0, await LevelAsync(target, cancellationToken).ConfigureAwait(false));
            if (target.StartsWith("r-", StringComparison.Ordinal)) return FactList<PolicyLevel>.Present(levels);
            var parents = await ParentsAsync(target, cancellationToken).ConfigureAwait(false);
            if (parents is not { IsComplete: true, Items: [var parent, ..] })
                return FactList<PolicyLevel>.Missing(parents.IsNotCollected ? parents.Why : parents.Incomplete ?? new NotCollected(NotCollectedReason.Malformed, $"organizations:ListParents: {target} has no parent"));
            target = parent;
        }

        return FactList<PolicyLevel>.Missing(new NotCollected(NotCollectedReason.Malformed, $"organizations:ListParents: there are more than {MostLevels} levels above {account}"));
    }

    private async Task<PolicyLevel> LevelAsync(string target, CancellationToken cancellationToken)
    {
        var attached = await AttachedAsync(target, cancellationToken).ConfigureAwait(false);
        var name = target.StartsWith("r-", StringComparison.Ordinal) ? $"the root {target}" : target.StartsWith("ou-", StringComparison.Ordinal) ? $"the unit {target}" : $"the account {target}";
        var policies = await Task.WhenAll(attached.Items.Select(policy => ReadPolicyAsync(policy, cancellationToken))).ConfigureAwait(false);
        var gap = attached.IsNotCollected ? attached.Why
            : attached.IsAbsent ? new NotCollected(NotCollectedReason.Malformed, $"organizations:ListPoliciesForTarget: there is no {target}")
            : attached.Incomplete;
        return new PolicyLevel(name, gap is null ? policies : [.. policies, Policy.NotRead($"policies of {name}", gap.Detail)]);
    }

    private Task<FactList<string>> ParentsAsync(string child, CancellationToken cancellationToken) => AwsPages.ByTokenAsync(
        client,
        "NextToken",
        token => AwsRead.Json(AwsService.Organizations, Target, "ListParents", ("ChildId", child), ("NextToken", token)),
        result => result.All("Parents", "member").Select(parent => parent.Text("Id")).OfType<string>(),
        cancellationToken);

    private Task<FactList<AwsElement>> AttachedAsync(string target, CancellationToken cancellationToken) => AwsPages.ByTokenAsync(
        client,
        "NextToken",
        token => AwsRead.Json(AwsService.Organizations, Target, "ListPoliciesForTarget", ("TargetId", target), ("Filter", _filter), ("NextToken", token)),
        result => result.All("Policies", "member"),
        cancellationToken);

    private async Task<Policy> ReadPolicyAsync(AwsElement summary, CancellationToken cancellationToken)
    {
        var (id, name) = (summary.Text("Id") ?? "", summary.Text("Name") ?? summary.Text("Id") ?? "");
        var read = AwsRead.Json(AwsService.Organizations, Target, "DescribePolicy", ("PolicyId", id));
        // A policy can stand at several levels; it is read once.
        var outcome = await client.AskOnceAsync($"organization policy {id}", token => client.AskAsync(read, token), cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return Policy.NotRead(name, outcome.Why.Detail);
        return outcome.Result.Text("Policy/Content") is { } content
            ? Policy.Of(name, PolicyDocument.Parse(content, kind)) with { Id = id }
            : Policy.NotRead(name, "organizations:DescribePolicy: the answer holds no policy document");
    }
}
