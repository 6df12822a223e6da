using System.Text.Json.Nodes;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Fixing;

/// <summary>Adds the least Allow to a layer that lacks one.</summary>
internal static class AllowAddition
{
    public static IEnumerable<PolicyEdit> Candidates(Block block, PolicyStack stack, AccessRequest request)
    {
        if (!IsPossible(block, request) || LeastStatement.For(block.Layer, request) is not { } statement)
        {
            yield break;
        }

        var text = $"{Describe(block)}: add a statement that allows {LeastStatement.ActionName(request)} on {request.Resource ?? "*"}.";
        foreach (var (slot, policy) in PolicySlot.In(stack, block.Layer, block.Level).Where(p => MayGrow(p.Policy, block, request)))
        {
            yield return Extend(slot, policy, statement, text, stack);
        }

        if (MayHaveAnother(block, stack, request))
        {
            yield return Create(block, statement, text, stack, request);
        }
    }

    // A role's own policies are left as they are, a new one beside them is easier to take back; a permission set has one inline policy for everything.
    private static bool MayGrow(Policy policy, Block block, AccessRequest request) =>
        policy is { IsProviderManaged: false, Document.IsValid: true } && (block.Layer != PolicyKind.Identity || (request.Principal.PermissionSet is not null && IsOfPermissionSet(policy)));

    private static bool MayHaveAnother(Block block, PolicyStack stack, AccessRequest request) => block.Layer switch
    {
        PolicyKind.Identity => request.Principal.PermissionSet is null || !stack.Identity.Any(IsOfPermissionSet),
        PolicyKind.PermissionsBoundary => request.Principal.PermissionSet is null,
        PolicyKind.ServiceControl or PolicyKind.Resource => true,
        _ => false,
    };

    private static bool IsOfPermissionSet(Policy policy) => policy.Id is null && policy.Name == Principal.PermissionSetPolicy;

    private static bool IsPossible(Block block, AccessRequest request) => block.Layer switch
    {
        // AWS alone changes the policies of service-linked roles.
        PolicyKind.Identity => request.Principal is { Kind: PrincipalKind.User or PrincipalKind.RoleSession, IsServiceLinkedRole: false },
        PolicyKind.Resource => PolicyReach.HasResourcePolicies(request.Action),
        _ => true,
    };

    private static PolicyEdit Extend(PolicySlot slot, Policy policy, JsonObject statement, string text, PolicyStack stack)
    {
        var root = PolicyJson.Parse(policy.Document!.Text);
        var added = (JsonObject)statement.DeepClone();
        added["Sid"] = FreeSid(policy.Document, (string)added["Sid"]!);
        PolicyJson.Statements(root).Add((JsonNode?)added);
        var document = PolicyDocument.Parse(PolicyJson.Indented(root), policy.Document.Kind, policy.Document.Language);
        var changed = policy with { Document = document };
        return new PolicyEdit(slot, changed, IsNew: false, PolicyJson.Indented(added), text, slot.Put(stack, changed));
    }

    // A provider's boundary cannot be changed, only replaced by a copy that has the statement.
    private static PolicyEdit Create(Block block, JsonObject statement, string text, PolicyStack stack, AccessRequest request)
    {
        var language = request.Principal.IsAlibaba ? PolicyLanguage.AliRam : PolicyLanguage.Aws;
        var replaced = block.Layer == PolicyKind.PermissionsBoundary ? stack.PermissionsBoundary?.Document : null;
        var root = replaced is { IsValid: true } ? PolicyJson.Parse(replaced.Text) : null;
        if (root is null)
        {
            root = PolicyJson.Document(language, (JsonObject)statement.DeepClone());
        }
        else
        {
            PolicyJson.Statements(root).Add(statement.DeepClone());
        }

        var slot = block.Layer == PolicyKind.PermissionsBoundary ? new PolicySlot(block.Layer, null, 0) : PolicySlot.Next(stack, block.Layer, block.Level);
        var name = block.Layer == PolicyKind.Identity && request.Principal.PermissionSet is not null
            ? Principal.PermissionSetPolicy
            : FreeName(stack, block, "readiness-" + LeastStatement.ActionName(request).Replace(':', '-').Replace('*', '-'));
        var policy = Policy.Of(name, PolicyDocument.Parse(PolicyJson.Indented(root), block.Layer, language));
        return new PolicyEdit(slot, policy, IsNew: true, PolicyJson.Indented(statement), text, slot.Put(stack, policy));
    }

    private static string Describe(Block block) => block.Layer switch
    {
        PolicyKind.Identity => "No identity policy allows it",
        PolicyKind.ServiceControl => $"No service control policy at {block.Level} allows it",
        PolicyKind.Session => "The session policy does not allow it, and whoever makes the session passes that policy",
        _ => $"The {block.Layer.Describe()} does not allow it",
    };

    private static string FreeSid(PolicyDocument document, string sid)
    {
        var taken = document.Statements.Select(s => s.Sid).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? sid : $"{sid}{i}").First(s => !taken.Contains(s));
    }

    private static string FreeName(PolicyStack stack, Block block, string name)
    {
        var taken = PolicySlot.In(stack, block.Layer, block.Level).Select(p => p.Policy.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? name : $"{name}-{i}").First(n => !taken.Contains(n));
    }
}
