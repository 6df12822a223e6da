using FsCheck;
using FsCheck.Fluent;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Tests.Laws;

/// <summary>Small worlds in which statements often meet requests: few actions, resources, keys and principals.</summary>
internal static class Generated
{
    private static readonly string[] Actions = ["s3:GetObject", "s3:PutObject", "sts:AssumeRole", "route53:ChangeResourceRecordSets"];
    private static readonly string[] ActionPatterns = ["*", "s3:*", "S3:Get*", "sts:AssumeRol?", "route53:ChangeResourceRecordSets"];
    private static readonly string[] Resources = ["arn:aws:s3:::files/a", "arn:aws:s3:::files/b", "arn:aws:iam::123456789012:role/x", "arn:aws:route53:::hostedzone/Z1"];
    private static readonly string[] ResourcePatterns = ["*", "arn:aws:s3:::files/*", "arn:aws:s3:::files/${aws:PrincipalTag/t}", "arn:aws:*:role/x", "arn:aws:route53:::hostedzone/Z1"];
    private static readonly string[] Keys = ["aws:PrincipalTag/t", "aws:SourceIp", "aws:TagKeys"];
    private static readonly string[] KeyValues = ["a", "b", "10.0.0.1", "a*"];

    private static readonly string[] Operators =
    [
        "StringEquals", "StringNotEquals", "StringLike", "StringEqualsIfExists", "StringNotLike", "IpAddress", "NotIpAddress",
        "ForAllValues:StringEquals", "ForAnyValue:StringEquals", "ForAllValues:StringNotEquals", "ForAnyValue:StringLikeIfExists", "Null",
    ];

    private static readonly string[] PrincipalTexts =
    [
        "arn:aws:iam::123456789012:user/u", "arn:aws:iam::123456789012:role/r", "arn:aws:sts::123456789012:assumed-role/r/s",
        "arn:aws:iam::999988887777:user/u", "ec2.amazonaws.com", "*", "arn:aws:iam::123456789012:root",
    ];

    private static readonly string[] PrincipalElements =
    [
        "\"*\"", """{"AWS":"123456789012"}""", """{"AWS":"arn:aws:iam::123456789012:user/u"}""", """{"AWS":"arn:aws:iam::123456789012:role/r"}""",
        """{"AWS":"arn:aws:sts::123456789012:assumed-role/r/s"}""", """{"Service":"ec2.amazonaws.com"}""",
    ];

    private static Gen<string> Condition => Gen.OneOf(
        Gen.Constant(""),
        from op in Gen.Elements(Operators)
        from key in Gen.Elements(Keys)
        from value in Gen.Elements(op == "Null" ? ["true", "false"] : KeyValues)
        select $",\"Condition\":{{\"{op}\":{{\"{key}\":\"{value}\"}}}}");

    public static Gen<string> Statement(PolicyKind kind, params string[] effects) =>
        from effect in Gen.Elements(effects)
        from action in Gen.Elements(ActionPatterns)
        from resource in Gen.Elements(ResourcePatterns)
        from not in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant("Not")))
        from notResource in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Constant(kind == PolicyKind.ResourceControl ? "" : "Not")))
        from principal in Gen.Elements(PrincipalElements)
        from condition in Condition
        let who = NamesPrincipals(kind) ? $"\"Principal\":{principal}," : ""
        let what = kind == PolicyKind.Trust ? "" : $",\"{notResource}Resource\":\"{resource}\""
        select $"{{\"Effect\":\"{effect}\",{who}\"{not}Action\":\"{action}\"{what}{condition}}}";

    public static Gen<Policy> Policy(PolicyKind kind) =>
        from statements in Gen.ListOf(Statement(kind, "Allow", "Allow", "Deny")).Resize(3)
        select Document(kind, statements);

    public static Gen<PolicyStack> Stack =>
        from identity in Policy(PolicyKind.Identity)
        from second in Policy(PolicyKind.Identity)
        from boundary in Sometimes(Policy(PolicyKind.PermissionsBoundary))
        from session in Sometimes(Policy(PolicyKind.Session))
        from scp in Sometimes(Policy(PolicyKind.ServiceControl))
        from rcp in Sometimes(Policy(PolicyKind.ResourceControl))
        from resource in Sometimes(Policy(PolicyKind.Resource))
        from endpoint in Sometimes(Policy(PolicyKind.Endpoint))
        select new PolicyStack
        {
            Identity = [identity, second],
            PermissionsBoundary = boundary,
            Session = session is null ? null : [session],
            ServiceControl = scp is null ? null : [new PolicyLevel("root", [scp])],
            ResourceControl = rcp is null ? null : [new PolicyLevel("root", [rcp])],
            Resource = resource,
            Endpoint = endpoint,
        };

    public static Gen<AccessRequest> Request =>
        from principal in Gen.Elements(PrincipalTexts)
        from action in Gen.Elements(Actions)
        from resource in Gen.Elements(Resources)
        from account in Gen.Elements("123456789012", "123456789012", "999988887777")
        from context in Context
        select new AccessRequest { Principal = Principal.TryParse(principal)!, Action = action, Resource = resource, ResourceAccount = account, Context = context };

    private static Gen<RequestContext> Context =>
        from tag in Gen.Elements(null, "a", "b")
        from address in Gen.Elements(null, "10.0.0.1", "192.0.2.1")
        from tags in Gen.SubListOf("a", "b")
        let withTag = tag is null ? RequestContext.Complete : RequestContext.Complete.With("aws:PrincipalTag/t", tag)
        let withAddress = address is null ? withTag : withTag.With("aws:SourceIp", address)
        select withAddress.WithList("aws:TagKeys", [.. tags]);

    public static Policy Document(PolicyKind kind, IEnumerable<string> statements)
    {
        var list = statements.ToList();
        var text = list.Count == 0 ? Nothing(kind) : $"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(',', list)}]}}";
        return Iam.Evaluation.Policy.Of(kind.ToString(), PolicyDocument.Parse(text, kind));
    }

    private static string Nothing(PolicyKind kind) =>
        $"{{\"Version\":\"2012-10-17\",\"Statement\":[{{\"Effect\":\"Allow\",{(NamesPrincipals(kind) ? "\"Principal\":\"*\"," : "")}\"Action\":\"none:Such\"{(kind == PolicyKind.Trust ? "" : ",\"Resource\":\"*\"")}}}]}}";

    private static bool NamesPrincipals(PolicyKind kind) =>
        kind is PolicyKind.Resource or PolicyKind.Trust or PolicyKind.ResourceControl or PolicyKind.Endpoint;

    private static Gen<Policy?> Sometimes(Gen<Policy> policy) => Gen.OneOf(Gen.Constant<Policy?>(null), policy.Select(p => (Policy?)p));
}
