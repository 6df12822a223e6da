using Readiness.Iam.Documents;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Fixing.Rendering;

/// <summary>A Terraform resource with the changed policy; for a policy that exists, the block to merge with the one in place.</summary>
internal static class TerraformBlock
{
    public static string For(RenderTarget target)
    {
        var (type, policy, arguments) = target.IsAlibaba ? Alibaba(target) : Aws(target);
        var lines = new List<string> { $"resource \"{type}\" \"{Label(target.Policy.Name)}\" {{" };
        lines.AddRange(target.PermissionSet is { } set ? OfPermissionSet(Label(set)) : []);
        lines.AddRange(arguments.Select(r => $"  {r.Name} = {Text(r.Value)}"));
        lines.Add($"  {policy} = <<-POLICY");
        lines.AddRange(Escape(target.Document).Split('\n').Select(l => "    " + l));
        lines.Add("  POLICY");
        lines.Add("}");
        return string.Join('\n', lines);
    }

    private static (string Type, string Argument, (string Name, string Value)[] Arguments) Aws(RenderTarget target)
    {
        var name = ("name", target.Policy.Name);
        var service = target.Request.Action.Split(':')[0].ToLowerInvariant();
        return target.Slot.Layer switch
        {
            PolicyKind.Identity when target.PermissionSet is not null => ("aws_ssoadmin_permission_set_inline_policy", "inline_policy", []),
            PolicyKind.Identity when target.Group is { } group => ("aws_iam_group_policy", "policy", [name, ("group", group)]),
            PolicyKind.Identity when target.Request.Principal.Kind == PrincipalKind.User => ("aws_iam_user_policy", "policy", [name, ("user", target.Request.Principal.Name)]),
            PolicyKind.Identity when target.Policy.Id is null => ("aws_iam_role_policy", "policy", [name, ("role", target.Request.Principal.Name)]),
            PolicyKind.ServiceControl => ("aws_organizations_policy", "content", [name, ("type", "SERVICE_CONTROL_POLICY")]),
            PolicyKind.ResourceControl => ("aws_organizations_policy", "content", [name, ("type", "RESOURCE_CONTROL_POLICY")]),
            PolicyKind.Trust => ("aws_iam_role", "assume_role_policy", [("name", target.TargetRole)]),
            PolicyKind.Resource when service == "s3" => ("aws_s3_bucket_policy", "policy", [("bucket", target.Request.Resource!.Split(":::")[^1].Split('/')[0])]),
            PolicyKind.Resource when service == "kms" => ("aws_kms_key_policy", "policy", [("key_id", target.Request.Resource!)]),
            PolicyKind.Resource when service == "sqs" => ("aws_sqs_queue_policy", "policy", [("queue_url", QueueUrl(target.Request.Resource!))]),
            PolicyKind.Resource when service == "sns" => ("aws_sns_topic_policy", "policy", [("arn", target.Request.Resource!)]),
            PolicyKind.Resource when service == "secretsmanager" => ("aws_secretsmanager_secret_policy", "policy", [("secret_arn", target.Request.Resource!)]),
            PolicyKind.Endpoint => ("aws_vpc_endpoint_policy", "policy", [("vpc_endpoint_id", target.Policy.Id ?? target.Policy.Name)]),
            _ => ("aws_iam_policy", "policy", [name]),
        };
    }

    private static (string Type, string Argument, (string Name, string Value)[] Arguments) Alibaba(RenderTarget target) => target.Slot.Layer == PolicyKind.Trust
        ? ("alicloud_ram_role", "assume_role_policy_document", [("role_name", target.TargetRole)])
        : ("alicloud_ram_policy", "policy_document", [("policy_name", target.Policy.Name)]);

    private static string[] OfPermissionSet(string label) =>
        [$"  instance_arn = aws_ssoadmin_permission_set.{label}.instance_arn", $"  permission_set_arn = aws_ssoadmin_permission_set.{label}.arn"];

    private static string QueueUrl(string arn) =>
        arn.Split(':') is [_, _, _, var region, var account, var name] ? $"https://sqs.{region}.amazonaws.com/{account}/{name}" : arn;

    private static string Label(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));

    private static string Text(string value) => $"\"{Escape(value).Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    // Terraform reads ${ and %{ as templates of its own.
    private static string Escape(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}
