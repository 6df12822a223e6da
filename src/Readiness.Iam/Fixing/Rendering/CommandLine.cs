using Readiness.Iam.Documents;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Fixing.Rendering;

/// <summary>The provider's command that puts a changed policy in place, quoted for a POSIX shell.</summary>
internal static class CommandLine
{
    public static string For(RenderTarget target) => target.Slot.Layer switch
    {
        _ when target.IsAlibaba => Alibaba(target),
        _ when target.PermissionSet is { } set => OfPermissionSet(set, target),
        PolicyKind.Identity => Identity(target),
        PolicyKind.PermissionsBoundary => Boundary(target),
        PolicyKind.ServiceControl or PolicyKind.ResourceControl => Organization(target),
        PolicyKind.Trust => $"aws iam update-assume-role-policy --role-name {Quote(target.TargetRole)} --policy-document {Quote(target.Compact)}",
        PolicyKind.Resource => Resource(target),
        PolicyKind.Endpoint when target.Policy.Id is { } id => $"aws ec2 modify-vpc-endpoint --vpc-endpoint-id {Quote(id)} --policy-document {Quote(target.Compact)}",
        PolicyKind.Endpoint => $"# modify the VPC endpoint that uses {target.Policy.Name}: {target.Compact}",
        _ => $"# pass this session policy when the session is made: {target.Compact}",
    };

    private static string Identity(RenderTarget target)
    {
        if (!target.IsNew && target.Policy.Id is { } arn)
        {
            return NewVersion(arn, target);
        }

        var kind = target.Group is null ? KindOf(target) : "group";
        var owner = target.Group ?? target.Request.Principal.Name;
        return $"aws iam put-{kind}-policy --{kind}-name {Quote(owner)} --policy-name {Quote(target.Policy.Name)} --policy-document {Quote(target.Compact)}";
    }

    // The role belongs to IAM Identity Center, which refuses changes from anybody else; the set's ARN is found by its name.
    private static string OfPermissionSet(string set, RenderTarget target) => $"""
        instance="$(aws sso-admin list-instances --query 'Instances[0].InstanceArn' --output text)"
        for set in $(aws sso-admin list-permission-sets --instance-arn "$instance" --query 'PermissionSets[]' --output text); do
          [ "$(aws sso-admin describe-permission-set --instance-arn "$instance" --permission-set-arn "$set" --query PermissionSet.Name --output text)" = {Quote(set)} ] || continue
          aws sso-admin put-inline-policy-to-permission-set --instance-arn "$instance" --permission-set-arn "$set" --inline-policy {Quote(target.Compact)}
          aws sso-admin provision-permission-set --instance-arn "$instance" --permission-set-arn "$set" --target-type AWS_ACCOUNT --target-id {Quote(target.Request.Principal.Account)}
        done
        """;

    private static string Boundary(RenderTarget target)
    {
        if (!target.IsNew)
        {
            return NewVersion(target.Policy.Id ?? target.Policy.Name, target);
        }

        var kind = KindOf(target);
        return $"""
            aws iam create-policy --policy-name {Quote(target.Policy.Name)} --policy-document {Quote(target.Compact)}
            aws iam put-{kind}-permissions-boundary --{kind}-name {Quote(target.Request.Principal.Name)} --permissions-boundary {Quote($"arn:aws:iam::{target.Request.Principal.Account}:policy/{target.Policy.Name}")}
            """;
    }

    private static string Organization(RenderTarget target)
    {
        var type = target.Slot.Layer == PolicyKind.ServiceControl ? "SERVICE_CONTROL_POLICY" : "RESOURCE_CONTROL_POLICY";
        return target.IsNew
            ? $"aws organizations create-policy --type {type} --name {Quote(target.Policy.Name)} --description {Quote(target.Policy.Name)} --content {Quote(target.Compact)}\n# then attach it at {target.Slot.Level}"
            : $"aws organizations update-policy --policy-id {Quote(target.Policy.Id ?? target.Policy.Name)} --content {Quote(target.Compact)}";
    }

    private static string Resource(RenderTarget target)
    {
        var resource = target.Request.Resource ?? "";
        var service = target.Request.Action[..target.Request.Action.IndexOf(':', StringComparison.Ordinal)].ToLowerInvariant();
        return service switch
        {
            "s3" => $"aws s3api put-bucket-policy --bucket {Quote(resource.Split(":::")[^1].Split('/')[0])} --policy {Quote(target.Compact)}",
            "kms" => $"aws kms put-key-policy --key-id {Quote(resource)} --policy-name default --policy {Quote(target.Compact)}",
            "secretsmanager" => $"aws secretsmanager put-resource-policy --secret-id {Quote(resource)} --resource-policy {Quote(target.Compact)}",
            "sns" => $"aws sns set-topic-attributes --topic-arn {Quote(resource)} --attribute-name Policy --attribute-value {Quote(target.Compact)}",
            "dynamodb" => $"aws dynamodb put-resource-policy --resource-arn {Quote(resource)} --policy {Quote(target.Compact)}",
            _ => $"# set the policy of {resource} to: {target.Compact}",
        };
    }

    private static string Alibaba(RenderTarget target)
    {
        var kind = KindOf(target) == "user" ? "User" : "Role";
        var name = target.Request.Principal.Name;
        return target.Slot.Layer switch
        {
            PolicyKind.Trust => $"aliyun ram UpdateRole --RoleName {Quote(target.TargetRole)} --NewAssumeRolePolicyDocument {Quote(target.Compact)}",
            PolicyKind.Identity when !target.IsNew => $"aliyun ram CreatePolicyVersion --PolicyName {Quote(target.Policy.Name)} --SetAsDefault true --PolicyDocument {Quote(target.Compact)}",
            PolicyKind.Identity => $"""
                aliyun ram CreatePolicy --PolicyName {Quote(target.Policy.Name)} --PolicyDocument {Quote(target.Compact)}
                aliyun ram AttachPolicyTo{kind} --PolicyType Custom --PolicyName {Quote(target.Policy.Name)} --{kind}Name {Quote(name)}
                """,
            _ => $"# set the {target.Slot.Layer.Describe()} {target.Policy.Name} to: {target.Compact}",
        };
    }

    private static string NewVersion(string arn, RenderTarget target) =>
        $"aws iam create-policy-version --policy-arn {Quote(arn)} --policy-document {Quote(target.Compact)} --set-as-default";

    private static string KindOf(RenderTarget target) => target.Request.Principal.Kind == PrincipalKind.User ? "user" : "role";

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
