using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Reads all policies of a role; lists and documents that do not depend on each other at the same time.</summary>
internal sealed class RoleDocumentsReader(IRoleDirectory directory)
{
    public async Task<RoleDocuments> ReadAsync(string role, Task<Fact<RoleDescription>> description, CancellationToken cancellationToken)
    {
        var inline = ReadInlineAsync(role, cancellationToken);
        var attached = ReadAttachedAsync(role, cancellationToken);
        var boundary = ReadBoundaryAsync(description, cancellationToken);
        var (inlineNames, inlinePolicies) = await inline.ConfigureAwait(false);
        var (attachedNames, attachedPolicies) = await attached.ConfigureAwait(false);
        return new RoleDocuments(
            inlineNames,
            attachedNames,
            Join(inlineNames, inlinePolicies, attachedNames, attachedPolicies),
            await boundary.ConfigureAwait(false),
            await description.ConfigureAwait(false) is { IsPresent: true } described ? described.Value.Boundary : null);
    }

    private static FactList<RolePolicyFacts> Join(
        FactList<string> inline, IReadOnlyList<RolePolicyFacts> inlinePolicies, FactList<AttachedPolicy> attached, IReadOnlyList<RolePolicyFacts> attachedPolicies)
    {
        if (inline.IsAbsent && attached.IsAbsent) return FactList<RolePolicyFacts>.Absent(inline.From);
        if (inline.IsNotCollected && attached.IsNotCollected) return FactList<RolePolicyFacts>.Missing(inline.Why);
        var gap = inline.IsNotCollected ? inline.Why : attached.IsNotCollected ? attached.Why : inline.Incomplete ?? attached.Incomplete;
        return FactList<RolePolicyFacts>.Present([.. inlinePolicies, .. attachedPolicies], inline.From ?? attached.From, gap);
    }

    private async Task<(FactList<string> Names, RolePolicyFacts[] Policies)> ReadInlineAsync(string role, CancellationToken cancellationToken)
    {
        var names = await directory.ListInlinePoliciesAsync(role, cancellationToken).ConfigureAwait(false);
        var policies = await Task.WhenAll(names.Items.Select(async name => new RolePolicyFacts
        {
            Name = name,
            Arn = Fact<string>.Absent(names.From),
            Document = await directory.GetInlinePolicyAsync(role, name, cancellationToken).ConfigureAwait(false),
        })).ConfigureAwait(false);
        return (names, policies);
    }

    private async Task<(FactList<AttachedPolicy> Names, RolePolicyFacts[] Policies)> ReadAttachedAsync(string role, CancellationToken cancellationToken)
    {
        var attached = await directory.ListAttachedPoliciesAsync(role, cancellationToken).ConfigureAwait(false);
        var policies = await Task.WhenAll(attached.Items.Select(async policy => new RolePolicyFacts
        {
            Name = policy.Name,
            Arn = Fact<string>.Present(policy.Arn, attached.From),
            Document = await directory.GetManagedPolicyAsync(policy.Arn, cancellationToken).ConfigureAwait(false),
        })).ConfigureAwait(false);
        return (attached, policies);
    }

    private async Task<Fact<string>> ReadBoundaryAsync(Task<Fact<RoleDescription>> description, CancellationToken cancellationToken)
    {
        var role = await description.ConfigureAwait(false);
        if (!role.IsPresent) return role.Map(_ => "");
        if (role.Value.Boundary is not { } boundary) return Fact<string>.Absent(role.From);
        var document = await directory.GetManagedPolicyAsync(boundary, cancellationToken).ConfigureAwait(false);

        // A boundary that is set and cannot be found allows nothing that anybody could prove: it is unread, not missing.
        return document.IsAbsent ? Fact<string>.Missing(NotCollectedReason.Failed, $"iam:GetPolicy: the permissions boundary {boundary} cannot be found") : document;
    }
}
