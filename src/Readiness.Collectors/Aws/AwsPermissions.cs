using Readiness.Core.Collecting;

namespace Readiness.Collectors.Aws;

/// <summary>What AWS must allow the identity of a scope, the way to that identity included.</summary>
internal static class AwsPermissions
{
    /// <summary>Anything: for actions that AWS does not limit to resources.</summary>
    public const string Everything = "*";

    /// <param name="resource">The ARN, or a pattern of ARNs.</param>
    /// <param name="actions">Without the service: <c>GetRole</c>.</param>
    public static IEnumerable<NeededPermission> Of(AwsScope scope, AwsService service, string resource, params IEnumerable<string> actions) =>
        Chain(scope).Concat(actions.Select(action => new NeededPermission(NeededPermission.Aws, IdentityOf(scope), $"{service.ActionPrefix}:{action}", resource)));

    /// <summary>Each role is assumed by the one before it.</summary>
    private static IEnumerable<NeededPermission> Chain(AwsScope scope)
    {
        var roles = scope.AssumeRole ?? [];
        for (var i = 0; i < roles.Count; i++)
            yield return new NeededPermission(NeededPermission.Aws, i == 0 ? Base(scope) : roles[i - 1], "sts:AssumeRole", roles[i]);
    }

    private static string IdentityOf(AwsScope scope) => scope.AssumeRole is [.., var last] ? last : Base(scope);

    private static string Base(AwsScope scope) => scope.Profile is { } profile ? $"profile {profile}" : "";
}
