using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Asks IAM over its query protocol.</summary>
internal sealed class SignedRoleDirectory(AwsClient client) : IRoleDirectory
{
    public async Task<Fact<RoleDescription>> GetRoleAsync(string role, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Iam, "GetRole", ("RoleName", role)), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => Describe(result.Find("Role"), outcome.From));
    }

    public Task<FactList<string>> ListInlinePoliciesAsync(string role, CancellationToken cancellationToken) => AwsPages.ByMarkerAsync(
        client,
        marker => AwsRead.Query(AwsService.Iam, "ListRolePolicies", ("RoleName", role), ("Marker", marker)),
        result => result.All("PolicyNames", "member").Select(name => name.Value),
        cancellationToken);

    public async Task<Fact<string>> GetInlinePolicyAsync(string role, string policy, CancellationToken cancellationToken)
    {
        var read = AwsRead.Query(AwsService.Iam, "GetRolePolicy", ("RoleName", role), ("PolicyName", policy));
        var outcome = await client.AskAsync(read, cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => Document(result.Text("PolicyDocument"), outcome.From));
    }

    public Task<FactList<AttachedPolicy>> ListAttachedPoliciesAsync(string role, CancellationToken cancellationToken) => AwsPages.ByMarkerAsync(
        client,
        marker => AwsRead.Query(AwsService.Iam, "ListAttachedRolePolicies", ("RoleName", role), ("Marker", marker)),
        result => result.All("AttachedPolicies", "member").Select(policy => new AttachedPolicy(policy.Text("PolicyName") ?? "", policy.Text("PolicyArn") ?? "")),
        cancellationToken);

    public Task<Fact<string>> GetManagedPolicyAsync(string arn, CancellationToken cancellationToken) =>
        client.AskOnceAsync($"managed policy {arn}", token => GetDefaultVersionAsync(arn, token), cancellationToken);

    public Task<FactList<InstanceProfileFacts>> ListInstanceProfilesAsync(string role, CancellationToken cancellationToken) => AwsPages.ByMarkerAsync(
        client,
        marker => AwsRead.Query(AwsService.Iam, "ListInstanceProfilesForRole", ("RoleName", role), ("Marker", marker)),
        result => result.All("InstanceProfiles", "member").Select(profile =>
            new InstanceProfileFacts { Name = profile.Text("InstanceProfileName") ?? "", Arn = profile.Text("Arn") ?? "" }),
        cancellationToken);

    private async Task<Fact<string>> GetDefaultVersionAsync(string arn, CancellationToken cancellationToken)
    {
        var policy = await client.AskAsync(AwsRead.Query(AwsService.Iam, "GetPolicy", ("PolicyArn", arn)), cancellationToken).ConfigureAwait(false);
        if (!policy.IsAnswered) return policy.Read(_ => Fact<string>.Absent());
        var version = policy.Result.Text("Policy/DefaultVersionId");
        var read = AwsRead.Query(AwsService.Iam, "GetPolicyVersion", ("PolicyArn", arn), ("VersionId", version));
        var outcome = await client.AskAsync(read, cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => Document(result.Text("PolicyVersion/Document"), outcome.From));
    }

    private static Fact<RoleDescription> Describe(AwsElement? role, Provenance? from)
    {
        if (role?.Text("Arn") is not { } arn || role.Text("AssumeRolePolicyDocument") is not { } trust)
            return Fact<RoleDescription>.Missing(NotCollectedReason.Malformed, "iam:GetRole: the answer describes no role");
        TimeSpan? session = int.TryParse(role.Text("MaxSessionDuration"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
        return Fact<RoleDescription>.Present(
            new RoleDescription(
                arn,
                AwsTime.Parse(role.Text("CreateDate")),
                session,
                AwsTime.Parse(role.Text("RoleLastUsed/LastUsedDate")),
                Decode(trust),
                role.Text("PermissionsBoundary/PermissionsBoundaryArn")),
            from);
    }

    private static Fact<string> Document(string? encoded, Provenance? from) => encoded is null
        ? Fact<string>.Missing(NotCollectedReason.Malformed, "the answer holds no policy document")
        : Fact<string>.Present(Decode(encoded), from);

    /// <summary>Documents travel percent-encoded; a plus sign in them is a plus sign.</summary>
    internal static string Decode(string encoded) => Uri.UnescapeDataString(encoded);
}
