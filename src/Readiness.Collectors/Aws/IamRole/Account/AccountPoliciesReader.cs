using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole.Account;

/// <summary>Reads the policies of all roles of an account in one paged call, made once per run and scope.</summary>
internal static class AccountPoliciesReader
{
    /// <summary>Accounts that need more pages are read role by role: it would take longer than the roles of a plan do.</summary>
    private const int MostPages = 20;

    /// <summary>What is left of a component's deadline after that is enough to read its role by itself.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(6);

    private static readonly (string Name, string? Value)[] Filter =
        [("Filter.member.1", "Role"), ("Filter.member.2", "LocalManagedPolicy"), ("Filter.member.3", "AWSManagedPolicy")];

    /// <summary>Not collected when any page could not be read: half an account would pass for one with fewer policies.</summary>
    public static Task<Fact<AccountPolicies>> ReadOnceAsync(AwsClient client, CancellationToken cancellationToken) =>
        client.AskOnceAsync("account authorization details", token => ReadWithinBudgetAsync(client, token), cancellationToken);

    private static async Task<Fact<AccountPolicies>> ReadWithinBudgetAsync(AwsClient client, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(Budget, client.Services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await ReadAsync(client, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fact<AccountPolicies>.Missing(NotCollectedReason.Timeout, $"iam:GetAccountAuthorizationDetails: not read within {Budget.TotalSeconds:0} s");
        }
    }

    private static async Task<Fact<AccountPolicies>> ReadAsync(AwsClient client, CancellationToken cancellationToken)
    {
        var pages = 1;
        NotCollected? cut = null;
        var list = await AwsPages.ReadAsync(client, Read(null), Details, Next, cancellationToken).ConfigureAwait(false);
        if (list.IsNotCollected) return Fact<AccountPolicies>.Missing(list.Why);
        if ((list.Incomplete ?? cut) is { } gap) return Fact<AccountPolicies>.Missing(gap);
        return Fact<AccountPolicies>.Present(Join(list), list.From);

        AwsRead? Next(AwsElement answer)
        {
            if (!answer.IsTrue("IsTruncated")) return null;
            if (answer.Text("Marker") is { } marker && pages++ < MostPages) return Read(marker);
            cut = new NotCollected(NotCollectedReason.Malformed, $"iam:GetAccountAuthorizationDetails: {(pages > MostPages ? $"more than {MostPages} pages" : "a page has no marker for the next")}");
            return null;
        }
    }

    private static AwsRead Read(string? marker) => AwsRead.Query(AwsService.Iam, "GetAccountAuthorizationDetails", [.. Filter, ("Marker", marker)]);

    private static IEnumerable<AwsElement> Details(AwsElement answer) => answer.All("RoleDetailList", "member").Concat(answer.All("Policies", "member"));

    /// <summary>Managed policies come in another list than the roles that they are attached to, often on another page.</summary>
    private static AccountPolicies Join(FactList<AwsElement> details)
    {
        var roles = new Dictionary<string, AccountRole>(StringComparer.Ordinal);
        var managed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var detail in details.Items)
        {
            if (detail.Text("RoleName") is { } name)
            {
                if (RoleOf(detail, name) is { } role) roles[name] = role;
            }
            else if (detail.Text("Arn") is { } arn && DocumentInForce(detail) is { } document)
            {
                managed[arn] = document;
            }
        }

        return new AccountPolicies(roles, managed, details.From);
    }

    /// <summary>Null when a part of it is missing, so that the role is read by itself.</summary>
    private static AccountRole? RoleOf(AwsElement detail, string name)
    {
        var inline = detail.All("RolePolicyList", "member").Select(policy => (Name: policy.Text("PolicyName"), Document: policy.Text("PolicyDocument"))).ToList();
        var attached = detail.All("AttachedManagedPolicies", "member").Select(policy => (Name: policy.Text("PolicyName"), Arn: policy.Text("PolicyArn"))).ToList();
        var isWhole = detail.Find("RolePolicyList") is not null && detail.Find("AttachedManagedPolicies") is not null
            && inline.TrueForAll(policy => policy is { Name: not null, Document: not null }) && attached.TrueForAll(policy => policy is { Name: not null, Arn: not null });
        return isWhole
            ? new AccountRole(name, inline.ToDictionary(policy => policy.Name!, policy => SignedRoleDirectory.Decode(policy.Document!), StringComparer.Ordinal), [.. attached.Select(policy => new AttachedPolicy(policy.Name!, policy.Arn!))])
            : null;
    }

    private static string? DocumentInForce(AwsElement policy)
    {
        var versions = policy.All("PolicyVersionList", "member").ToList();
        var inForce = versions.Find(version => version.IsTrue("IsDefaultVersion")) ?? versions.Find(version => version.Text("VersionId") is { } id && id == policy.Text("DefaultVersionId"));
        return inForce?.Text("Document") is { } document ? SignedRoleDirectory.Decode(document) : null;
    }
}
