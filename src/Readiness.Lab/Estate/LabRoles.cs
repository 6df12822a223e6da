using System.Collections.Immutable;
using Readiness.Lab.Aws;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Estate;

/// <summary>The account's roles: the DNS writer's, and those under which the checker looks.</summary>
internal static class LabRoles
{
    public const string DnsWriter = "consul-template";
    public const string DnsWriterProfile = "dns-writer";
    public const string DnsWriterInstance = "i-0a1b2c3d4e5f60001";
    public const string Checker = "readiness";
    public const string Auditor = "readiness-audit";

    private const string ReadDns =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "ReadZones", "Effect": "Allow", "Action": ["route53:ListHostedZonesByName", "route53:GetHostedZone", "route53:ListResourceRecordSets", "route53:GetChange"], "Resource": "*" }
          ]
        }
        """;

    private const string ReadConfiguration =
        """
        {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Action": "ssm:GetParameter", "Resource": "arn:aws:ssm:ap-east-1:123456789012:parameter/consul-template/*" }
        }
        """;

    private const string WriteLogs =
        """
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "arn:aws:logs:ap-east-1:123456789012:*" } ] }
        """;

    private const string FailOverDns =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "FailOverPay",
              "Effect": "Allow",
              "Action": "route53:ChangeResourceRecordSets",
              "Resource": "arn:aws:route53:::hostedzone/Z0EXAMPLE",
              "Condition": {
                "ForAllValues:StringEquals": {
                  "route53:ChangeResourceRecordSetsNormalizedRecordNames": ["pay.example.com"],
                  "route53:ChangeResourceRecordSetsRecordTypes": ["A"],
                  "route53:ChangeResourceRecordSetsActions": ["UPSERT"]
                }
              }
            }
          ]
        }
        """;

    private const string ReadEstate =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["iam:Get*", "iam:List*", "iam:SimulatePrincipalPolicy", "route53:Get*", "route53:List*", "ec2:Describe*", "organizations:Describe*", "organizations:List*"], "Resource": "*" },
            { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::123456789012:role/readiness-audit" }
          ]
        }
        """;

    public static IamAccount Account(bool after)
    {
        var account = new IamAccount();
        account.Add(Managed(LabAccount.PolicyArn("write-logs"), "v2", WriteLogs));
        account.Add(Role(DnsWriter, "AROALABDNSWRITER00001", """{ "Service": "ec2.amazonaws.com" }""", LabAccount.PolicyArn("write-logs")));
        account.Add(Role(Checker, "AROALABCHECKER0000001", """{ "Service": "ec2.amazonaws.com" }"""));
        account.Add(Role(Auditor, "AROALABAUDITOR0000001", """{ "AWS": "arn:aws:iam::123456789012:root" }"""));
        account.Add(new InstanceProfile(DnsWriterProfile, "AIPALABDNSWRITER00001", DnsWriter));
        account.PutRolePolicy(DnsWriter, "read-configuration", ReadConfiguration);
        account.PutRolePolicy(DnsWriter, "read-dns", ReadDns);
        if (after)
            account.PutRolePolicy(DnsWriter, "fail-over-dns", FailOverDns);
        account.PutRolePolicy(Checker, "read-estate", ReadEstate);
        account.PutRolePolicy(Auditor, "read-estate", ReadEstate);
        return account;
    }

    private static IamRole Role(string name, string id, string trusted, params IReadOnlyList<string> attached)
    {
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{trusted}},"Action":"sts:AssumeRole"}]}""";
        return new IamRole(name, id, PolicyDocument.Parse("trust", trust), ImmutableSortedDictionary.Create<string, PolicyDocument>(StringComparer.Ordinal), attached);
    }

    private static ManagedPolicy Managed(string arn, string version, string json) =>
        new(arn, version, PolicyDocument.Parse(arn[(arn.LastIndexOf('/') + 1)..], json));
}
