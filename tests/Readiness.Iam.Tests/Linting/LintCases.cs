using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Iam.Tests.Linting;

public static class LintCases
{
    private static readonly LintOptions Dr = new()
    {
        Partition = "aws",
        Now = new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero),
        StandbyRegions = ["ap-east-1"],
        PrimarySiteValues = ["10.10.0.0/16", "vpce-0primary"],
    };

    private static readonly string Long = new('x', 2100);

    public static TheoryData<LintCase> Found =>
    [
        new LintCase("POL002", PolicyKind.Identity, Statement(""" "Effect":"Allow",§"effect":"Allow","Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL003", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"*",§"Conditon":{} """)),
        new LintCase("POL003", PolicyKind.Identity, """{"Version":"2012-10-17",§"Statements":[]}"""),
        new LintCase("POL004", PolicyKind.Identity, """{"Version":"2012-10-17","Statement":§[]}"""),
        new LintCase("POL005", PolicyKind.Identity, Statement(""" "Effect":§"allow","Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL006", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","NotAction":§"s3:*","Resource":"*" """)),
        new LintCase("POL007", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Resource":§"*" """)),
        new LintCase("POL007", PolicyKind.Identity, """{"Version":"2012-10-17","Statement":§{"Effect":"Allow","Action":"s3:GetObject"}}"""),
        new LintCase("POL008", PolicyKind.Identity, Statement(""" "Effect":"Allow","Principal":§"*","Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL008", PolicyKind.Trust, """{"Version":"2012-10-17","Statement":§{"Effect":"Allow","Action":"sts:AssumeRole"}}"""),
        new LintCase("POL009", PolicyKind.Identity, """§{"Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"""),
        new LintCase("POL010", PolicyKind.Identity, """{"Version":§"2012-10-18","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"""),
        new LintCase("POL011", PolicyKind.Identity, Statement(""" "Sid":§"allow dns","Effect":"Allow","Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL012", PolicyKind.Identity, """{"Version":"2012-10-17","Id":§"x","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"""),
        new LintCase("POL013", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":["s3:GetObject",§"rout53:GetChange"],"Resource":"*" """)),
        new LintCase("POL013", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"ListBuckets","Resource":"*" """)),
        new LintCase("POL014", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"route53:ChangeResourceRecordSet","Resource":"*" """)),
        new LintCase("POL015", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"route53:Alter*","Resource":"*" """)),
        new LintCase("POL016", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"s*:Get*","Resource":"*" """)),
        new LintCase("POL017", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3::files/*" """)),
        new LintCase("POL018", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s*:::files/*" """)),
        new LintCase("POL019", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:awz:s3:::files/*" """)),
        new LintCase("POL019", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws-cn:s3:::files/*" """), Dr),
        new LintCase("POL020", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"route53:GetHostedZone","Resource":§"arn:aws:route53::123456789012:hostedzone/Z1" """)),
        new LintCase("POL020", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"rds:FailoverDBCluster","Resource":§"arn:aws:rds:ap-east-1:12345:cluster:orders" """)),
        new LintCase("POL021", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"ec2:StartInstances","Resource":§"arn:aws:ec2:*:*:volume/*" """)),
        new LintCase("POL022", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"ec2:DescribeInstances","Resource":"arn:aws:ec2:*:*:instance/*" """)),
        new LintCase("POL023", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"s3:GetObject","Resource":"arn:aws:s3:::files" """)),
        new LintCase("POL023", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"s3:ListBucket","Resource":"arn:aws:s3:::files/*" """)),
        new LintCase("POL024", PolicyKind.Identity, Condition("s3:GetObject", """ §"StringEqual":{"aws:username":"x"} """)),
        new LintCase("POL024", PolicyKind.Identity, Condition("s3:GetObject", """ §"NullIfExists":{"aws:username":"true"} """)),
        new LintCase("POL024", PolicyKind.Identity, Condition("s3:GetObject", """ §"ForEachValue:StringEquals":{"aws:TagKeys":"x"} """)),
        new LintCase("POL025", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{§"aws:RequestRegion":"ap-east-1"} """)),
        new LintCase("POL025", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{§"ec2:InstanceType":"t3.large"} """)),
        new LintCase("POL026", PolicyKind.Identity, Condition("s3:GetObject", """ "DateLessThan":{"aws:CurrentTime":§"tomorrow"} """)),
        new LintCase("POL026", PolicyKind.Identity, Condition("s3:GetObject", """ "IpAddress":{"aws:SourceIp":["203.0.113.0/24",§"203.0.113.0/33"]} """)),
        new LintCase("POL027", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{"aws:PrincipalTag/team":§"dr-*"} """)),
        new LintCase("POL028", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ §"StringEquals":{"route53:ChangeResourceRecordSetsRecordTypes":"A"} """)),
        new LintCase("POL029", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ §"ForAllValues:StringEquals":{"route53:ChangeResourceRecordSetsRecordTypes":"A"} """)),
        new LintCase("POL029", PolicyKind.Identity, Condition("s3:GetObject", """ §"ForAllValues:StringEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/x"} """)),
        new LintCase("POL030", PolicyKind.Identity, Statement(""" "Effect":"Deny","Action":"*","Resource":"*","Condition":{§"Bool":{"aws:MultiFactorAuthPresent":"false"}} """)),
        new LintCase("POL031", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:aws:s3:::files/${aws:username/*" """)),
        new LintCase("POL031", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§"arn:${aws:partition}:s3:::files/*" """)),
        new LintCase("POL031", PolicyKind.Identity, Condition("s3:GetObject", """ "NumericEquals":{"s3:max-keys":§"${aws:username}"} """)),
        new LintCase("POL032", PolicyKind.Identity, Condition("s3:GetObject", """ "IpAddress":{"aws:SourceIp":§"10.20.0.0/16"} """)),
        new LintCase("POL033", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":§[] """)),
        new LintCase("POL033", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":§{} """)),
        new LintCase("POL034", PolicyKind.Resource, Statement(""" "Effect":"Allow","NotPrincipal":§{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL034", PolicyKind.Identity, Statement(""" "Effect":"Allow","NotAction":§"iam:*","Resource":"*" """)),
        new LintCase("POL035", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"*","Resource":"*" """)),
        new LintCase("POL036", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"iam:PassRole","Resource":"*" """)),
        new LintCase("POL037", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"AWS":§"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL038", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"AWS":§"AROAEXAMPLEEXAMPLE01"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL039", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":§"sts:AssumeRoleWithWebIdentity" """)),
        new LintCase("POL039", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":§"s3:GetObject" """)),
        new LintCase("POL040", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":§"lamda.amazonaws.com"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL040", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":§"ec2.ap-east-1.amazonaws.com"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL040", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":§"ec2.amazonaws.com.cn"},"Action":"sts:AssumeRole" """), Dr),
        new LintCase("POL041", PolicyKind.Trust, "§" + Statement($$""" "Sid":"{{Long}}","Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL042", PolicyKind.Identity, Statement("\n\"Sid\":\"a\",\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::§文/*\" ")),
        new LintCase("POL043", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":["s3:*",§"s3:GetObject"],"Resource":"*" """)),
        new LintCase("POL043", PolicyKind.Identity, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"},§{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/*"}]}"""),
        new LintCase("POL044", PolicyKind.Identity, Condition("s3:GetObject", """ "DateLessThan":{"aws:CurrentTime":§"2025-03-01T00:00:00Z"} """), Dr),
        new LintCase("POL045", PolicyKind.ServiceControl, Statement(""" "Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{§"aws:RequestedRegion":"ap-east-1"}} """)),
        new LintCase("POL045", PolicyKind.ServiceControl, Statement(""" "Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*"],"Resource":"*","Condition":{"StringNotLike":{§"aws:RequestedRegion":"ap-*"}} """)),
        new LintCase("POL046", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ "ForAllValues:StringEquals":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":§"pay.example.com."} """)),
        new LintCase("POL046", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ "ForAllValues:StringEquals":{"route53:ChangeResourceRecordSetsRecordTypes":["A","CNAME"],§"route53:ChangeResourceRecordSetsActions":"UPSERT"} """)),
        new LintCase("POL047", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":§"route53:ChangeResourceRecordSets","Resource":"arn:aws:route53:::hostedzone/Z1" """)),
        new LintCase("POL048", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"rds:FailoverDBCluster","Resource":§"arn:aws:rds:us-west-2:123456789012:cluster:orders" """), Dr),
        new LintCase("POL049", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{"aws:SourceVpce":§"vpce-0primary"} """), Dr),
        new LintCase("POL049", PolicyKind.Identity, Condition("s3:GetObject", """ "IpAddress":{"aws:VpcSourceIp":§"10.10.3.0/24"} """), Dr),
    ];

    public static TheoryData<LintCase> LeftAlone =>
    [
        .. new[] { 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 17, 18, 19, 33, 34, 35, 36, 41, 42, 43, 48 }
            .Select(i => new LintCase($"POL{i:000}", PolicyKind.Identity, Statement(""" "Sid":"Read1","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::files/*","arn:aws:s3:::more/*"] """), Dr)),
        new LintCase("POL007", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL011", PolicyKind.Resource, Statement(""" "Sid":"a bucket's own words","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL012", PolicyKind.Resource, """{"Version":"2012-10-17","Id":"x","Statement":{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"*"}}"""),
        new LintCase("POL013", PolicyKind.Identity, Allow("braket:CreateJob")),
        new LintCase("POL014", PolicyKind.Identity, Allow("ROUTE53:changeresourcerecordsets")),
        new LintCase("POL014", PolicyKind.Identity, Allow("braket:NoSuchThing")),
        new LintCase("POL015", PolicyKind.Identity, Allow("route53:Change*")),
        new LintCase("POL016", PolicyKind.Identity, Allow("*")),
        new LintCase("POL017", PolicyKind.Identity, Allow("s3:GetObject")),
        new LintCase("POL020", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:ap-east-1:123456789012:accesspoint/dr/object/*","arn:aws:s3:::files/*"] """)),
        new LintCase("POL020", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"iam:GetPolicy","Resource":"arn:aws:iam::aws:policy/*" """)),
        new LintCase("POL021", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"ec2:StartInstances","Resource":"arn:aws:ec2:ap-east-1:123456789012:instance/${aws:PrincipalTag/i}" """)),
        new LintCase("POL021", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":["ec2:StartInstances","braket:X"],"Resource":"arn:aws:ec2:*:*:volume/*" """)),
        new LintCase("POL022", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"ec2:DescribeInstances","Resource":["arn:aws:ec2:*:*:instance/*","*"] """)),
        new LintCase("POL023", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::files","arn:aws:s3:::files/*"] """)),
        new LintCase("POL023", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files*" """)),
        new LintCase("POL024", PolicyKind.Identity, Condition("s3:GetObject", """ "ForAnyValue:StringLikeIfExists":{"aws:TagKeys":"x"} """)),
        new LintCase("POL025", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{"aws:PrincipalTag/team":"a","s3:ExistingObjectTag/kind":"b","ec2:SourceInstanceARN":"c"} """)),
        new LintCase("POL026", PolicyKind.Identity, Condition("s3:GetObject", """ "StringLike":{"aws:PrincipalArn":"${aws:username}"},"Null":{"aws:username":true},"DateLessThan":{"aws:EpochTime":1900000000} """)),
        new LintCase("POL027", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{"aws:PrincipalTag/team":"${*}"},"StringLike":{"aws:PrincipalTag/a":"b*"} """)),
        new LintCase("POL028", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ "ForAnyValue:StringEquals":{"route53:ChangeResourceRecordSetsRecordTypes":"A"},"Null":{"aws:TagKeys":"true"} """)),
        new LintCase("POL029", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ "ForAllValues:StringEquals":{"route53:ChangeResourceRecordSetsRecordTypes":"A"},"Null":{"route53:ChangeResourceRecordSetsRecordTypes":"false"} """)),
        new LintCase("POL030", PolicyKind.Identity, Statement(""" "Effect":"Deny","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}} """)),
        new LintCase("POL031", PolicyKind.Identity, Statement(""" "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/${aws:PrincipalTag/team, 'none'}/${*}" """)),
        new LintCase("POL032", PolicyKind.Identity, Condition("s3:GetObject", """ "IpAddress":{"aws:SourceIp":"203.0.113.0/24","aws:VpcSourceIp":"10.20.0.0/16"} """)),
        new LintCase("POL034", PolicyKind.Resource, Statement(""" "Effect":"Deny","NotPrincipal":{"AWS":"123456789012"},"Action":"s3:GetObject","Resource":"*" """)),
        new LintCase("POL035", PolicyKind.ServiceControl, Allow("*")),
        new LintCase("POL036", PolicyKind.Identity, Condition("iam:PassRole", """ "StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"} """)),
        new LintCase("POL037", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"e"}} """)),
        new LintCase("POL038", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/AROAEXAMPLEEXAMPLE01"},"Action":"sts:AssumeRole" """)),
        new LintCase("POL039", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Federated":"arn:aws:iam::123456789012:oidc-provider/x"},"Action":["sts:AssumeRoleWithWebIdentity","sts:TagSession"] """)),
        new LintCase("POL040", PolicyKind.Trust, Statement(""" "Effect":"Allow","Principal":{"Service":["ecs-tasks.amazonaws.com","something-new.amazonaws.com"]},"Action":"sts:AssumeRole" """)),
        new LintCase("POL043", PolicyKind.Identity, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"},{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}]}"""),
        new LintCase("POL044", PolicyKind.Identity, Condition("s3:GetObject", """ "DateLessThan":{"aws:CurrentTime":"2027-03-01T00:00:00Z"} """), Dr),
        new LintCase("POL045", PolicyKind.ServiceControl, Statement(""" "Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*","route53:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"ap-east-1"}} """)),
        new LintCase("POL045", PolicyKind.ServiceControl, Statement(""" "Effect":"Deny","Action":"*","Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-east-1","us-east-1"]}} """)),
        new LintCase("POL046", PolicyKind.Identity, Condition("route53:ChangeResourceRecordSets", """ "ForAllValues:StringLike":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":"*.example.com","route53:ChangeResourceRecordSetsRecordTypes":"A"} """)),
        new LintCase("POL047", PolicyKind.Identity, Allow("""route53:ChangeResourceRecordSets","route53:Get*","route53:List*""")),
        new LintCase("POL049", PolicyKind.Identity, Condition("s3:GetObject", """ "StringEquals":{"aws:SourceVpce":"vpce-0standby"} """), Dr),
    ];

    private static string Statement(string elements) => $"{{\"Version\":\"2012-10-17\",\"Statement\":[{{{elements}}}]}}";

    private static string Allow(string action) => Statement($""" "Effect":"Allow","Action":["{action}"],"Resource":"*" """);

    private static string Condition(string action, string condition) =>
        Statement($$""" "Effect":"Allow","Action":"{{action}}","Resource":"*","Condition":{{{condition}}} """);
}
