using Readiness.Iam.Knowledge;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Evaluation;

/// <summary>Which requests organization policies reach.</summary>
internal static class OrganizationReach
{
    /// <summary>Resource control policies concern a growing list of services, and never a service-linked role's calls.</summary>
    public static IReadOnlyList<LayerResult> Limit(IReadOnlyList<LayerResult> resourceControl, RequestScope scope)
    {
        var service = scope.Action[..scope.Action.IndexOf(':', StringComparison.Ordinal)];
        var reach = scope.Principal.IsServiceLinkedRole ? Truth.False : ServiceKnowledge.HasResourceControl(service);
        if (reach == Truth.False)
        {
            return [];
        }

        if (reach == Truth.Unknown)
        {
            foreach (var level in resourceControl)
            {
                Blur(level, service);
            }
        }

        return resourceControl;
    }

    private static void Blur(LayerResult level, string service)
    {
        var missing = new MissingInput(MissingKind.Request, service, "whether resource control policies reach this service is not known");
        level.Deny = level.Deny.And(Truth.Unknown);
        level.DenyMissing = level.Deny == Truth.Unknown ? [.. level.DenyMissing, missing] : level.DenyMissing;
    }
}
