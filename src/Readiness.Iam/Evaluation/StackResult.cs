using Readiness.Iam.Documents;

namespace Readiness.Iam.Evaluation;

/// <summary>What every layer of a stack says about one request; null for a layer that takes no part.</summary>
internal sealed class StackResult
{
    public required LayerResult Identity { get; init; }

    public LayerResult? Boundary { get; private init; }

    public LayerResult? Session { get; private init; }

    public IReadOnlyList<LayerResult> ServiceControl { get; private init; } = [];

    public IReadOnlyList<LayerResult> ResourceControl { get; private init; } = [];

    public LayerResult? Resource { get; private init; }

    public LayerResult? Endpoint { get; private init; }

    /// <summary>From the outside in: the order in which AWS documents the evaluation.</summary>
    public IEnumerable<LayerResult> All
    {
        get
        {
            LayerResult?[] inner = [Endpoint, Resource, Identity, Boundary, Session];
            return [.. ResourceControl, .. ServiceControl, .. inner.OfType<LayerResult>()];
        }
    }

    public static StackResult Of(PolicyStack stack, RequestScope scope)
    {
        var resourceKind = AssumesRole(scope) ? PolicyKind.Trust : PolicyKind.Resource;
        return new StackResult
        {
            Identity = LayerEvaluation.Evaluate(PolicyKind.Identity, null, stack.Identity, scope),
            Boundary = One(PolicyKind.PermissionsBoundary, stack.PermissionsBoundary, scope),
            Session = stack.Session is { Count: > 0 } passed ? LayerEvaluation.Evaluate(PolicyKind.Session, null, passed, scope) : null,
            ServiceControl = scope.Principal.IsServiceLinkedRole ? [] : Levels(PolicyKind.ServiceControl, stack.ServiceControl, scope),
            ResourceControl = OrganizationReach.Limit(Levels(PolicyKind.ResourceControl, stack.ResourceControl, scope), scope),
            Resource = One(resourceKind, stack.Resource, scope),
            Endpoint = One(PolicyKind.Endpoint, stack.Endpoint, scope),
        };
    }

    /// <summary>Role assumption is decided by the role's trust policy, which no identity policy can replace.</summary>
    public static bool AssumesRole(RequestScope scope) =>
        scope.Action is "sts:tagsession" or "sts:setsourceidentity" || scope.Action.StartsWith("sts:assumerole", StringComparison.Ordinal);

    private static LayerResult? One(PolicyKind kind, Policy? policy, RequestScope scope) =>
        policy is null ? null : LayerEvaluation.Evaluate(kind, null, [policy], scope);

    private static LayerResult[] Levels(PolicyKind kind, IReadOnlyList<PolicyLevel>? levels, RequestScope scope) =>
        [.. (levels ?? []).Select(level => LayerEvaluation.Evaluate(kind, level.Name, level.Policies, scope))];
}
