using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole.Account;

/// <summary>Answers from what was read of the whole account; what that does not tell is asked for by itself.</summary>
/// <remarks>
/// The role itself and its instance profiles are always asked for: the account's details leave out how long a session lasts, and not everybody who
/// speaks this protocol puts the boundary into them.
/// </remarks>
internal sealed class AccountRoleDirectory(Task<Fact<AccountPolicies>> account, IRoleDirectory single) : IRoleDirectory
{
    public Task<Fact<RoleDescription>> GetRoleAsync(string role, CancellationToken cancellationToken) => single.GetRoleAsync(role, cancellationToken);

    public Task<FactList<InstanceProfileFacts>> ListInstanceProfilesAsync(string role, CancellationToken cancellationToken) => single.ListInstanceProfilesAsync(role, cancellationToken);

    public async Task<FactList<string>> ListInlinePoliciesAsync(string role, CancellationToken cancellationToken) => await FindAsync(role).ConfigureAwait(false) is var (found, from)
        ? FactList<string>.Present([.. found.Inline.Keys], from)
        : await single.ListInlinePoliciesAsync(role, cancellationToken).ConfigureAwait(false);

    public async Task<Fact<string>> GetInlinePolicyAsync(string role, string policy, CancellationToken cancellationToken) =>
        await FindAsync(role).ConfigureAwait(false) is var (found, from) && found.Inline.TryGetValue(policy, out var document)
            ? Fact<string>.Present(document, from)
            : await single.GetInlinePolicyAsync(role, policy, cancellationToken).ConfigureAwait(false);

    public async Task<FactList<AttachedPolicy>> ListAttachedPoliciesAsync(string role, CancellationToken cancellationToken) => await FindAsync(role).ConfigureAwait(false) is var (found, from)
        ? FactList<AttachedPolicy>.Present(found.Attached, from)
        : await single.ListAttachedPoliciesAsync(role, cancellationToken).ConfigureAwait(false);

    public async Task<Fact<string>> GetManagedPolicyAsync(string arn, CancellationToken cancellationToken) =>
        await account.ConfigureAwait(false) is { IsPresent: true } known && known.Value.Managed.TryGetValue(arn, out var document)
            ? Fact<string>.Present(document, known.Value.From)
            : await single.GetManagedPolicyAsync(arn, cancellationToken).ConfigureAwait(false);

    private async Task<(AccountRole Role, Provenance? From)?> FindAsync(string role) =>
        await account.ConfigureAwait(false) is { IsPresent: true } known && known.Value.Roles.TryGetValue(role, out var found) ? (found, known.Value.From) : null;
}
