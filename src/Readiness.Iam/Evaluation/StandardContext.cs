using Readiness.Iam.Knowledge;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>What a request certainly carries, whoever makes it.</summary>
public static class StandardContext
{
    /// <summary>
    /// The keys that follow from principal and action: aws:PrincipalArn, aws:PrincipalAccount, aws:PrincipalType, aws:username, aws:SecureTransport,
    /// aws:ViaAWSService, aws:PrincipalIsAWSService, and aws:RequestedRegion for services that answer in one region only. All others stay unknown.
    /// </summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="action"><c>service:Name</c>.</param>
    /// <param name="region">The region that the call goes to; null when it is not known.</param>
    public static RequestContext For(Principal principal, string action, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentNullException.ThrowIfNull(action);
        var context = RequestContext.Partial
            .With("aws:SecureTransport", "true")
            .With("aws:ViaAWSService", "false")
            .With("aws:PrincipalIsAWSService", principal.Kind == PrincipalKind.Service ? "true" : "false");
        context = principal.Account.Length == 0 ? context : context.With("aws:PrincipalAccount", principal.Account);
        context = principal.PolicyArn is { } arn ? context.With("aws:PrincipalArn", arn) : context;
        context = TypeOf(principal) is { } type ? context.With("aws:PrincipalType", type) : context;
        context = principal.Kind == PrincipalKind.User ? context.With("aws:username", principal.Name) : context.WithAbsent("aws:username");
        return GlobalServices.RegionOf(action) is { } home ? context.With("aws:RequestedRegion", home)
            : region is null ? context : context.With("aws:RequestedRegion", region);
    }

    private static string? TypeOf(Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => "User",
        PrincipalKind.RoleSession => "AssumedRole",
        PrincipalKind.FederatedUser => "FederatedUser",
        PrincipalKind.Root => "Account",
        PrincipalKind.Anonymous => "Anonymous",
        _ => null,
    };
}
