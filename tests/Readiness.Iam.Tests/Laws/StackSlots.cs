using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Tests.Laws;

/// <summary>Reaches every policy of a stack by number.</summary>
internal static class StackSlots
{
    public static IReadOnlyList<(PolicyKind Kind, Func<PolicyStack, Func<Policy, Policy>, PolicyStack> Change)> All(PolicyStack stack)
    {
        var slots = new List<(PolicyKind Kind, Func<PolicyStack, Func<Policy, Policy>, PolicyStack> Change)>
        {
            (PolicyKind.Identity, (s, change) => s with { Identity = [change(s.Identity[0]), .. s.Identity.Skip(1)] }),
            (PolicyKind.Identity, (s, change) => s with { Identity = [s.Identity[0], change(s.Identity[1])] }),
            (PolicyKind.PermissionsBoundary, (s, change) => s with { PermissionsBoundary = change(s.PermissionsBoundary!) }),
            (PolicyKind.Session, (s, change) => s with { Session = [change(s.Session![0])] }),
            (PolicyKind.ServiceControl, (s, change) => s with { ServiceControl = Change(s.ServiceControl!, change) }),
            (PolicyKind.ResourceControl, (s, change) => s with { ResourceControl = Change(s.ResourceControl!, change) }),
            (PolicyKind.Resource, (s, change) => s with { Resource = change(s.Resource!) }),
            (PolicyKind.Endpoint, (s, change) => s with { Endpoint = change(s.Endpoint!) }),
        };
        return [.. slots.Where(slot => Exists(stack, slot.Kind))];
    }

    private static PolicyLevel[] Change(IReadOnlyList<PolicyLevel> levels, Func<Policy, Policy> change) =>
        [levels[0] with { Policies = [change(levels[0].Policies[0])] }];

    private static bool Exists(PolicyStack stack, PolicyKind kind) => kind switch
    {
        PolicyKind.PermissionsBoundary => stack.PermissionsBoundary is not null,
        PolicyKind.Session => stack.Session is not null,
        PolicyKind.ServiceControl => stack.ServiceControl is not null,
        PolicyKind.ResourceControl => stack.ResourceControl is not null,
        PolicyKind.Resource => stack.Resource is not null,
        PolicyKind.Endpoint => stack.Endpoint is not null,
        _ => true,
    };
}
