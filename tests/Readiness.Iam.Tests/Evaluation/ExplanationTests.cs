using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Tests.Evaluation;

public sealed class ExplanationTests
{
    private const string WrongOperator = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Dns",
              "Effect": "Allow",
              "Action": "route53:ChangeResourceRecordSets",
              "Resource": "arn:aws:route53:::hostedzone/Z0EXAMPLE",
              "Condition": { "StringEquals": { "route53:ChangeResourceRecordSetsNormalizedRecordNames": "pay.example.com" } }
            }
          ]
        }
        """;

    [Fact]
    public void Evaluate_Allowed_NamesTheStatementByPlace()
    {
        var decision = PolicyEvaluator.Evaluate(Stacks.WithIdentity(Stacks.AllowAll), Stacks.ChangeRecord);

        Assert.Equal(
            "route53:ChangeResourceRecordSets on arn:aws:route53:::hostedzone/Z0EXAMPLE by arn:aws:iam::123456789012:role/consul-template is allowed by statement 1 of the identity policy \"identity0\" (line 1, column 38).",
            decision.Explanation);
    }

    [Fact]
    public void Evaluate_MultivaluedKeyWithoutSetOperator_NearMissSaysWhyItNeverMatches()
    {
        var decision = PolicyEvaluator.Evaluate(Stacks.WithIdentity(WrongOperator), Stacks.ChangeRecord);

        var miss = Assert.Single(decision.NearMisses);
        Assert.Equal(("Dns", new TextPosition(4, 5)), (miss.Statement.Sid, miss.Statement.Position));
        Assert.Contains("never matches without ForAllValues or ForAnyValue", miss.Reason, StringComparison.Ordinal);
        Assert.Contains("statement \"Dns\" of the identity policy \"identity0\" (line 4, column 5)", decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_KeyOfMultivaluedTypeUnknown_StillDeniedForCertain()
    {
        var request = Stacks.ChangeRecord with { Context = StandardContext.For(Stacks.Role, Stacks.ChangeRecords) };

        Assert.Equal(DecisionOutcome.Denied, PolicyEvaluator.Evaluate(Stacks.WithIdentity(WrongOperator), request).Outcome);
    }

    [Fact]
    public void Evaluate_OtherZone_NearMissNamesBoth()
    {
        var other = WrongOperator.Replace("Z0EXAMPLE", "Z9OTHER", StringComparison.Ordinal);

        var miss = Assert.Single(PolicyEvaluator.Evaluate(Stacks.WithIdentity(other), Stacks.ChangeRecord).NearMisses);

        Assert.Equal("allows the action on arn:aws:route53:::hostedzone/Z9OTHER, which is not arn:aws:route53:::hostedzone/Z0EXAMPLE", miss.Reason);
    }

    [Fact]
    public void Evaluate_KeyUnknown_NamesKeyAndReason()
    {
        const string Guarded = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}""";
        var request = Stacks.ChangeRecord with { Context = Stacks.RecordContext.WithUnknown("aws:SourceIp", "the address behind the NAT gateway was not found") };

        var decision = PolicyEvaluator.Evaluate(Stacks.WithIdentity(Guarded), request);

        Assert.Equal(new MissingInput(MissingKind.ContextKey, "aws:SourceIp", "the address behind the NAT gateway was not found"), Assert.Single(decision.Missing));
    }

    [Fact]
    public void Evaluate_DeniedTwice_NamesEveryBlock()
    {
        const string Deny = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},{"Sid":"NoDns","Effect":"Deny","Action":"route53:*","Resource":"*"}]}""";
        var stack = new PolicyStack { ServiceControl = Stacks.Levels(PolicyKind.ServiceControl, Deny) };

        var decision = PolicyEvaluator.Evaluate(stack, Stacks.ChangeRecord);

        Assert.Equal(DenialKind.Explicit, decision.Denial);
        Assert.Equal([(PolicyKind.ServiceControl, true), (PolicyKind.Identity, false)], decision.Blocks.Select(b => (b.Layer, b.IsExplicit)));
        Assert.Contains("statement \"NoDns\" of the service control policy \"organization0\" at level0", decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_SessionOfUnknownName_CannotTellWhenOnlyTheSessionIsNamed()
    {
        const string Bucket = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:sts::123456789012:assumed-role/consul-template/i-1"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::files/*"}}""";
        var request = Stacks.ChangeRecord with { Action = "s3:GetObject", Resource = "arn:aws:s3:::files/a" };

        var decision = PolicyEvaluator.Evaluate(new PolicyStack { Resource = Stacks.Policy(PolicyKind.Resource, Bucket) }, request);

        Assert.Equal(DecisionOutcome.CannotTell, decision.Outcome);
        Assert.NotEmpty(decision.Missing);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/service/dr", PrincipalKind.RoleSession, "dr")]
    [InlineData("arn:aws:sts::123456789012:assumed-role/dr/i-0a", PrincipalKind.RoleSession, "dr")]
    [InlineData("acs:ram::1234567890123456:role/dr", PrincipalKind.RoleSession, "dr")]
    [InlineData("acs:ram::1234567890123456:user/ann", PrincipalKind.User, "ann")]
    [InlineData("arn:aws:iam::123456789012:root", PrincipalKind.Root, "")]
    [InlineData("lambda.amazonaws.com", PrincipalKind.Service, "")]
    public void TryParse_KnownForms_KindAndName(string text, PrincipalKind kind, string name)
    {
        var principal = Principal.TryParse(text)!;

        Assert.Equal((kind, name), (principal.Kind, principal.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("consul-template")]
    [InlineData("arn:aws:s3:::bucket")]
    [InlineData("arn:aws:iam::123456789012:group/ops")]
    public void TryParse_NoPrincipal_IsNull(string text) => Assert.Null(Principal.TryParse(text));
}
