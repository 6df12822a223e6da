using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing;
using Readiness.Iam.Linting;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Tests.Fixing;

public sealed class PolicyFixerTests
{
    private const string RegionGuard = """
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Allow","Action":"*","Resource":"*"},
          {"Sid":"OnlyHongKong","Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":"ap-east-1"}}}]}
        """;

    [Fact]
    public void Fix_NothingGranted_AddsTheLeastInlinePolicy()
    {
        var fix = PolicyFixer.Fix(new PolicyStack(), Stacks.ChangeRecord);

        Assert.NotNull(fix);
        var change = Assert.Single(fix.Changes);
        Assert.Equal(
            """
            {
              "Sid": "AllowRoute53ChangeResourceRecordSets",
              "Effect": "Allow",
              "Action": "route53:ChangeResourceRecordSets",
              "Resource": "arn:aws:route53:::hostedzone/Z0EXAMPLE",
              "Condition": {
                "ForAllValues:StringEquals": {
                  "route53:ChangeResourceRecordSetsNormalizedRecordNames": [
                    "pay.example.com"
                  ],
                  "route53:ChangeResourceRecordSetsRecordTypes": [
                    "A"
                  ],
                  "route53:ChangeResourceRecordSetsActions": [
                    "UPSERT"
                  ]
                },
                "Null": {
                  "route53:ChangeResourceRecordSetsNormalizedRecordNames": "false",
                  "route53:ChangeResourceRecordSetsRecordTypes": "false",
                  "route53:ChangeResourceRecordSetsActions": "false"
                }
              }
            }
            """,
            Assert.Single(change.Statements),
            ignoreLineEndingDifferences: true);
        Assert.StartsWith("aws iam put-role-policy --role-name 'consul-template' --policy-name 'readiness-route53-ChangeResourceRecordSets' --policy-document '{\"Version\"", fix.Command, StringComparison.Ordinal);
        Assert.StartsWith("resource \"aws_iam_role_policy\" \"readiness_route53_changeresourcerecordsets\" {", fix.Terraform, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_ForAnotherRecord_DoesNotAllowIt()
    {
        var fix = PolicyFixer.Fix(new PolicyStack(), Stacks.ChangeRecord)!;
        var other = Stacks.ChangeRecord with { Context = Stacks.RecordContext.WithList("route53:ChangeResourceRecordSetsNormalizedRecordNames", ["www.example.com"]) };

        Assert.Equal(DecisionOutcome.Denied, PolicyEvaluator.Evaluate(fix.Stack, other).Outcome);
    }

    [Fact]
    public void Fix_AlreadyAllowed_IsNull() => Assert.Null(PolicyFixer.Fix(Stacks.WithIdentity(Stacks.AllowAll), Stacks.ChangeRecord));

    [Fact]
    public void Fix_RegionGuardInScp_ExemptsTheAction()
    {
        var stack = Stacks.WithIdentity(Stacks.AllowAll) with { ServiceControl = Stacks.Levels(PolicyKind.ServiceControl, Stacks.AllowAll, RegionGuard) };

        var fix = PolicyFixer.Fix(stack, Stacks.ChangeRecord);

        var change = Assert.Single(fix!.Changes);
        Assert.Equal((PolicyKind.ServiceControl, "level1", "organization1"), (change.Layer, change.Level, change.Policy));
        Assert.Contains("add route53:ChangeResourceRecordSets to its NotAction", Assert.Single(change.Texts), StringComparison.Ordinal);
        Assert.StartsWith("aws organizations update-policy --policy-id 'organization1'", fix.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_PlainDenyInScp_SparesTheRoleOnly()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":"route53:*","Resource":"*"}]}""";
        var stack = Stacks.WithIdentity(Stacks.AllowAll) with { ServiceControl = Stacks.Levels(PolicyKind.ServiceControl, Deny) };

        var fix = PolicyFixer.Fix(stack, Stacks.ChangeRecord)!;

        var other = Principal.TryParse("arn:aws:iam::123456789012:role/other")!;
        var byOther = Stacks.ChangeRecord with { Principal = other, Context = StandardContext.For(other, Stacks.ChangeRecords) };
        Assert.Equal(DenialKind.Explicit, PolicyEvaluator.Evaluate(fix.Stack, byOther).Denial);
    }

    [Fact]
    public void Fix_ScpLevelWithoutAllow_AddsItThere()
    {
        const string OnlyEc2 = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}""";
        var stack = Stacks.WithIdentity(Stacks.AllowAll) with { ServiceControl = Stacks.Levels(PolicyKind.ServiceControl, Stacks.AllowAll, OnlyEc2) };

        Assert.Equal("level1", Assert.Single(PolicyFixer.Fix(stack, Stacks.ChangeRecord)!.Changes).Level);
    }

    [Fact]
    public void Fix_BoundaryAndIdentityBothLack_ChangesBoth()
    {
        const string OnlyS3 = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""";
        var stack = new PolicyStack { PermissionsBoundary = Stacks.Policy(PolicyKind.PermissionsBoundary, OnlyS3, "bound") with { Id = "arn:aws:iam::123456789012:policy/bound" } };

        var fix = PolicyFixer.Fix(stack, Stacks.ChangeRecord)!;

        Assert.Equal([PolicyKind.Identity, PolicyKind.PermissionsBoundary], fix.Changes.Select(c => c.Layer));
        Assert.Contains("aws iam create-policy-version --policy-arn 'arn:aws:iam::123456789012:policy/bound'", fix.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_BoundaryKeptByAws_ReplacesItByACopy()
    {
        const string OnlyS3 = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""";
        var boundary = Stacks.Policy(PolicyKind.PermissionsBoundary, OnlyS3, "AmazonS3FullAccess") with { Id = "arn:aws:iam::aws:policy/AmazonS3FullAccess" };

        var fix = PolicyFixer.Fix(Stacks.WithIdentity(Stacks.AllowAll) with { PermissionsBoundary = boundary }, Stacks.ChangeRecord)!;

        Assert.Contains("put-role-permissions-boundary --role-name 'consul-template'", fix.Command, StringComparison.Ordinal);
        Assert.Contains("\"s3:*\"", Assert.Single(fix.Changes).Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_DenyInPolicyKeptByAws_IsNull()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}""";
        var denying = Stacks.Policy(PolicyKind.Identity, Deny, "AWSDenyAll") with { Id = "arn:aws:iam::aws:policy/AWSDenyAll" };

        Assert.Null(PolicyFixer.Fix(new PolicyStack { Identity = [denying] }, Stacks.ChangeRecord));
    }

    [Fact]
    public void Fix_TrustPolicyNamesAnotherRole_AddsThisOneThere()
    {
        const string Trust = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/old"},"Action":"sts:AssumeRole"}}""";
        var request = Stacks.ChangeRecord with { Action = "sts:AssumeRole", Resource = "arn:aws:iam::123456789012:role/dr-switch" };

        var fix = PolicyFixer.Fix(new PolicyStack { Resource = Stacks.Policy(PolicyKind.Trust, Trust) }, request)!;

        Assert.StartsWith("aws iam update-assume-role-policy --role-name 'dr-switch'", fix.Command.Split('\n').Single(l => l.Contains("assume-role", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(fix.Changes.Single(c => c.Layer == PolicyKind.Trust).Statements, s => s.Contains(Stacks.RoleArn, StringComparison.Ordinal));
    }

    [Fact]
    public void Fix_DocumentThatIsNoTrustPolicy_IsNullRatherThanOneThatAwsRefuses()
    {
        const string WithResources = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","NotAction":"s3:Get*","Resource":"*"},{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole","Resource":"*"}]}""";
        var request = Stacks.ChangeRecord with { Action = "sts:AssumeRole", Resource = "arn:aws:s3:::files/b" };

        Assert.Null(PolicyFixer.Fix(Stacks.WithIdentity(Stacks.AllowAll) with { Resource = Stacks.Policy(PolicyKind.Resource, WithResources) }, request));
    }

    [Fact]
    public void Fix_ScpThatIsFull_AddsANewOne()
    {
        var full = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"arn:aws:ec2:::{{new string('x', 5000)}}"}]}""";
        var stack = Stacks.WithIdentity(Stacks.AllowAll) with { ServiceControl = Stacks.Levels(PolicyKind.ServiceControl, full) };

        Assert.True(Assert.Single(PolicyFixer.Fix(stack, Stacks.ChangeRecord)!.Changes).IsNew);
    }

    [Fact]
    public void Fix_InlinePoliciesThatAreFull_IsNull()
    {
        var full = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"arn:aws:ec2:::{{new string('x', 5000)}}"}]}""";

        Assert.Null(PolicyFixer.Fix(Stacks.WithIdentity(full, full), Stacks.ChangeRecord));
    }

    [Fact]
    public void Fix_FullAccessScpOfAwsAtTheLevel_IsLeftAloneAndTheOtherChanged()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"route53:*","Resource":"*"}}""";
        var full = Stacks.Policy(PolicyKind.ServiceControl, Stacks.AllowAll, "FullAWSAccess") with { Id = "p-FullAWSAccess" };
        var guard = Stacks.Policy(PolicyKind.ServiceControl, Deny, "guard") with { Id = "p-guard" };
        var stack = Stacks.WithIdentity(Stacks.AllowAll) with { ServiceControl = [new PolicyLevel("root", [full, guard])] };

        var fix = PolicyFixer.Fix(stack, Stacks.ChangeRecord)!;

        Assert.StartsWith("aws organizations update-policy --policy-id 'p-guard'", fix.Command, StringComparison.Ordinal);
        Assert.Contains("\"ArnNotEquals\"", Assert.Single(fix.Changes).Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_TwoPoliciesOfOneName_ChangesTheOneThatDenies()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"},{"Effect":"Deny","Action":"route53:*","Resource":"*"}]}""";
        var stack = new PolicyStack { Identity = [Stacks.Policy(PolicyKind.Identity, Stacks.AllowAll), Stacks.Policy(PolicyKind.Identity, Deny) with { Owner = "group operators" }] };

        var fix = PolicyFixer.Fix(stack, Stacks.ChangeRecord)!;

        Assert.StartsWith("aws iam put-group-policy --group-name 'operators'", fix.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_OtherAccountsZone_IsNull()
    {
        var request = Stacks.ChangeRecord with { ResourceAccount = "999988887777" };

        Assert.Null(PolicyFixer.Fix(Stacks.WithIdentity(Stacks.AllowAll), request));
    }

    [Fact]
    public void Fix_UnreadScp_IsNullButWhatIsKnownIsFixed()
    {
        var stack = new PolicyStack { ServiceControl = [new PolicyLevel("account", [Policy.NotRead("the account's policies", "AccessDenied on organizations:ListPolicies")])] };

        Assert.Null(PolicyFixer.Fix(stack, Stacks.ChangeRecord));
        Assert.Equal("the account's policies", Assert.Single(PolicyFixer.FixWhatIsKnown(stack, Stacks.ChangeRecord)!.Unseen).Name);
    }

    [Fact]
    public void Fix_InlineDenyWithSeveralActions_TakesTheActionOut()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","Action":["route53:ChangeResourceRecordSets","route53:DeleteHostedZone"],"Resource":"*"}]}""";

        var fix = PolicyFixer.Fix(Stacks.WithIdentity(Deny), Stacks.ChangeRecord)!;

        Assert.DoesNotContain("ChangeResourceRecordSets", Assert.Single(Assert.Single(fix.Changes).Statements), StringComparison.Ordinal);
        Assert.Contains("DeleteHostedZone", fix.Changes[0].Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fix_RoleOfAPermissionSet_ChangesTheSetsOneInlinePolicy(bool hasOne)
    {
        var person = Principal.TryParse("arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/ap-east-1/AWSReservedSSO_DrOperator_0123456789abcdef")!;
        var request = Stacks.ChangeRecord with { Principal = person };
        const string Reads = """{"Version":"2012-10-17","Statement":[{"Sid":"Reads","Effect":"Allow","Action":"route53:List*","Resource":"*"}]}""";
        var stack = hasOne ? new PolicyStack { Identity = [Stacks.Policy(PolicyKind.Identity, Reads, "AwsSSOInlinePolicy")] } : new PolicyStack();

        var fix = PolicyFixer.Fix(stack, request)!;

        var change = Assert.Single(fix.Changes);
        Assert.Equal(("AwsSSOInlinePolicy", !hasOne), (change.Policy, change.IsNew));
        Assert.Equal(hasOne, change.Document.Contains("\"Reads\"", StringComparison.Ordinal));
        Assert.DoesNotContain("put-role-policy", fix.Command, StringComparison.Ordinal);
        Assert.Contains("= 'DrOperator' ]", fix.Command, StringComparison.Ordinal);
        Assert.Contains("aws sso-admin put-inline-policy-to-permission-set", fix.Command, StringComparison.Ordinal);
        Assert.Contains("permission_set_arn = aws_ssoadmin_permission_set.droperator.arn", fix.Terraform, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_ServiceLinkedRole_IsNull()
    {
        var request = Stacks.ChangeRecord with { Principal = Principal.TryParse("arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling")! };

        Assert.Null(PolicyFixer.Fix(new PolicyStack(), request));
    }

    [Theory]
    [InlineData("route53:ChangeResourceRecordSets", Stacks.Zone)]
    [InlineData("rds:failoverdbcluster", "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:ap-east-1:123456789012:instance/i-0abc")]
    [InlineData("iam:PassRole", "arn:aws:iam::123456789012:role/payments-dr")]
    [InlineData("ec2:DescribeInstances", null)]
    public void Fix_AnyAction_ItsDocumentIsCleanToOurOwnLint(string action, string? resource)
    {
        var context = Stacks.RecordContext.With("iam:PassedToService", "ec2.amazonaws.com");
        var request = Stacks.ChangeRecord with { Action = action, Resource = resource, Context = context };

        var document = Assert.Single(PolicyFixer.Fix(new PolicyStack(), request)!.Changes).Document;

        // Whether the updater can also follow its change is another question than this one action.
        Assert.DoesNotContain(PolicyLint.Check(PolicyDocument.Parse(document, PolicyKind.Identity)), p => p.Id != "POL047");
    }
}
