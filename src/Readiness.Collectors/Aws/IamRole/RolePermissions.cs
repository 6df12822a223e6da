using Readiness.Collectors.Aws.IamRole.Account;
using Readiness.Core.Collecting;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>What looking at a role takes.</summary>
internal static class RolePermissions
{
    private static readonly string[] OfRole = ["GetRole"];
    private static readonly string[] OfItsPolicies = ["ListRolePolicies", "GetRolePolicy", "ListAttachedRolePolicies"];
    private static readonly string[] OfManagedPolicies = ["GetPolicy", "GetPolicyVersion"];
    private static readonly string[] OfAccount = ["GetAccountAuthorizationDetails"];
    private static readonly string[] OfSimulation = ["SimulatePrincipalPolicy", "GetContextKeysForPrincipalPolicy"];
    private static readonly string[] OfOrganization = ["DescribeOrganization", "ListParents", "ListPoliciesForTarget", "DescribePolicy"];

    public static IEnumerable<NeededPermission> Of(CollectRequest<AwsIamRoleSettings> request)
    {
        var settings = request.Settings;
        if (!AwsArn.TryParse(settings.Arn, out var arn)) return [];
        var scope = new AwsScope(settings.Region, settings.Profile, settings.AssumeRole);
        var needed = AwsPermissions.Of(scope, AwsService.Iam, settings.Arn, OfRole);
        if (request.Wants("instanceProfiles")) needed = needed.Concat(AwsPermissions.Of(scope, AwsService.Iam, settings.Arn, "ListInstanceProfilesForRole"));
        var isAsked = request.Questions.OfType<MayDo>().Any();
        if (!isAsked && !request.Wants("policies", "boundaryPolicy", "problems")) return needed;

        // Which managed policies a role has, nobody knows before asking: those of its account and those of AWS.
        needed = needed
            .Concat(AwsPermissions.Of(scope, AwsService.Iam, settings.Arn, OfItsPolicies))
            .Concat(AwsPermissions.Of(scope, AwsService.Iam, $"arn:{arn.Partition}:iam::{arn.Account}:policy/*", OfManagedPolicies))
            .Concat(AwsPermissions.Of(scope, AwsService.Iam, $"arn:{arn.Partition}:iam::aws:policy/*", OfManagedPolicies));
        if (request.Questions.OfType<ManyRoles>().Any())
            needed = needed.Concat(AwsPermissions.Of(scope, AwsService.Iam, AwsPermissions.Everything, OfAccount).Select(permission => permission with { SavesCalls = permission.Target == AwsPermissions.Everything }));
        return isAsked ? needed.Concat(OfAnswers(request, scope, arn.Partition)) : needed;
    }

    private static IEnumerable<NeededPermission> OfAnswers(CollectRequest<AwsIamRoleSettings> request, AwsScope scope, string partition)
    {
        var settings = request.Settings;
        var organization = settings.OrganizationRole is { } role ? scope with { AssumeRole = [.. settings.AssumeRole, role] } : scope;
        var assumed = request.Questions.OfType<MayDo>()
            .Where(question => question.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase) && question.Resource != AwsPermissions.Everything)
            .SelectMany(question => AwsPermissions.Of(scope, AwsService.Iam, question.Resource, OfRole));
        var simulation = request.Questions.OfType<MayDo>().All(question => question.IsRange) ? [] : AwsPermissions.Of(scope, AwsService.Iam, settings.Arn, OfSimulation);
        var buckets = request.Questions.OfType<MayDo>()
            .Select(question => ResourcePolicies.BucketOf(question))
            .OfType<string>()
            .SelectMany(bucket => AwsPermissions.Of(scope, AwsService.S3, $"arn:{partition}:s3:::{bucket}", "GetBucketPolicy"));
        return simulation
            .Concat(assumed)
            .Concat(buckets)
            .Concat(AwsPermissions.Of(organization, AwsService.Organizations, AwsPermissions.Everything, OfOrganization));
    }
}
