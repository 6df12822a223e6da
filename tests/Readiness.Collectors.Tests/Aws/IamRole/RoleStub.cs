using Readiness.Collectors.Tests.Transport;

namespace Readiness.Collectors.Tests.Aws.IamRole;

/// <summary>Answers about one role, as IAM words them.</summary>
internal static class RoleStub
{
    public const string Arn = $"arn:aws:iam::{AwsStub.Account}:role/dr/dns-writer";

    public const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    public static LoopbackReply Role(string? boundary = null) => AwsStub.Result(
        "GetRole",
        $"<Role><Arn>{Arn}</Arn><RoleName>dns-writer</RoleName><CreateDate>2026-01-02T03:04:05Z</CreateDate><MaxSessionDuration>3600</MaxSessionDuration>"
        + $"<AssumeRolePolicyDocument>{Uri.EscapeDataString(Trust)}</AssumeRolePolicyDocument>"
        + (boundary is null ? "" : $"<PermissionsBoundary><PermissionsBoundaryArn>{boundary}</PermissionsBoundaryArn></PermissionsBoundary>")
        + "</Role>");

    public static LoopbackReply Names(params string[] names) =>
        AwsStub.Result("ListRolePolicies", $"<PolicyNames>{string.Concat(names.Select(name => $"<member>{name}</member>"))}</PolicyNames><IsTruncated>false</IsTruncated>");

    /// <summary>A plus sign stays as it is, as percent-encoding allows: form decoding would make it a space.</summary>
    public static LoopbackReply Inline(string document) =>
        AwsStub.Result("GetRolePolicy", $"<PolicyDocument>{Uri.EscapeDataString(document).Replace("%2B", "+", StringComparison.Ordinal)}</PolicyDocument>");

    public static LoopbackReply Attached(params string[] arns) => AwsStub.Result(
        "ListAttachedRolePolicies",
        $"<AttachedPolicies>{string.Concat(arns.Select(arn => $"<member><PolicyName>{arn.Split('/')[^1]}</PolicyName><PolicyArn>{arn}</PolicyArn></member>"))}</AttachedPolicies><IsTruncated>false</IsTruncated>");

    public static LoopbackReply Profiles() => AwsStub.Result("ListInstanceProfilesForRole", "<InstanceProfiles/><IsTruncated>false</IsTruncated>");

    public static LoopbackReply Simulated(string decision, string resource, string extra = "") => AwsStub.Result(
        "SimulatePrincipalPolicy",
        $"<EvaluationResults><member><EvalActionName>route53:ChangeResourceRecordSets</EvalActionName><EvalResourceName>{resource}</EvalResourceName><EvalDecision>{decision}</EvalDecision>{extra}</member></EvaluationResults>");

    /// <summary>An organization of which another account is the management account.</summary>
    public static LoopbackReply Organization() => LoopbackReply.Json("""{"Organization":{"MasterAccountId":"111111111111","FeatureSet":"ALL"}}""");

    /// <summary>A role with one inline policy and nothing else; the caller may not simulate and the account is in no organization.</summary>
    public static LoopbackReply? WithInline(string action, string document) => action switch
    {
        "GetRole" => Role(),
        "ListRolePolicies" => Names("dns"),
        "GetRolePolicy" => Inline(document),
        "ListAttachedRolePolicies" => Attached(),
        "ListInstanceProfilesForRole" => Profiles(),
        "SimulatePrincipalPolicy" or "GetContextKeysForPrincipalPolicy" => AwsStub.Error(403, "AccessDenied"),
        "AWSOrganizationsV20161128.DescribeOrganization" => LoopbackReply.Json("""{"__type":"AWSOrganizationsNotInUseException","message":"none"}""", 400),
        _ => null,
    };
}
