using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Fixing;

/// <summary>A policy's place in a stack.</summary>
/// <param name="Index">Within the layer or level; one past the last for a policy to be added.</param>
internal readonly record struct PolicySlot(PolicyKind Layer, string? Level, int Index)
{
    public static IEnumerable<(PolicySlot Slot, Policy Policy)> In(PolicyStack stack, PolicyKind layer, string? level) =>
        List(stack, layer, level).Select((policy, i) => (new PolicySlot(layer, level, i), policy));

    public static PolicySlot Next(PolicyStack stack, PolicyKind layer, string? level) => new(layer, level, List(stack, layer, level).Count);

    /// <summary>The stack with the policy at this place put in or replaced.</summary>
    public PolicyStack Put(PolicyStack stack, Policy policy)
    {
        var list = List(stack, Layer, Level).ToList();
        if (Index < list.Count)
        {
            list[Index] = policy;
        }
        else
        {
            list.Add(policy);
        }

        var level = Level;
        return Layer switch
        {
            PolicyKind.Identity => stack with { Identity = list },
            PolicyKind.PermissionsBoundary => stack with { PermissionsBoundary = policy },
            PolicyKind.Session => stack with { Session = list },
            PolicyKind.ServiceControl => stack with { ServiceControl = Replace(stack.ServiceControl, level, list) },
            PolicyKind.ResourceControl => stack with { ResourceControl = Replace(stack.ResourceControl, level, list) },
            PolicyKind.Endpoint => stack with { Endpoint = policy },
            _ => stack with { Resource = policy },
        };
    }

    private static IReadOnlyList<Policy> List(PolicyStack stack, PolicyKind layer, string? level) => layer switch
    {
        PolicyKind.Identity => stack.Identity,
        PolicyKind.PermissionsBoundary => One(stack.PermissionsBoundary),
        PolicyKind.Session => stack.Session ?? [],
        PolicyKind.ServiceControl => AtLevel(stack.ServiceControl, level),
        PolicyKind.ResourceControl => AtLevel(stack.ResourceControl, level),
        PolicyKind.Endpoint => One(stack.Endpoint),
        _ => One(stack.Resource),
    };

    private static IReadOnlyList<Policy> One(Policy? policy) => policy is null ? [] : [policy];

    private static IReadOnlyList<Policy> AtLevel(IReadOnlyList<PolicyLevel>? levels, string? level) =>
        levels?.FirstOrDefault(l => l.Name == level)?.Policies ?? [];

    private static List<PolicyLevel> Replace(IReadOnlyList<PolicyLevel>? levels, string? level, IReadOnlyList<Policy> policies) =>
        [.. (levels ?? []).Select(l => l.Name == level ? l with { Policies = policies } : l)];
}
