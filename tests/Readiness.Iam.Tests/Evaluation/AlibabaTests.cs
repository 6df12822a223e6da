using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing;
using Readiness.Iam.Linting;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Tests.Evaluation;

public sealed class AlibabaTests
{
    private static readonly AccessRequest AddRecord = new()
    {
        Principal = Principal.TryParse("acs:ram::1234567890123456:role/dns-writer")!,
        Action = "alidns:UpdateDomainRecord",
        Resource = "acs:alidns:*:1234567890123456:domain/example.com",
        Context = RequestContext.Complete.With("acs:SourceIp", "203.0.113.9"),
    };

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"*"}""", DecisionOutcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:Update*","Resource":"acs:alidns:*:*:domain/example.com"}""", DecisionOutcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"acs:alidns:*:*:domain/example.org"}""", DecisionOutcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"*","Condition":{"IpAddress":{"acs:SourceIp":"203.0.113.0/24"}}}""", DecisionOutcome.Allowed)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"*","Condition":{"Bool":{"acs:MFAPresent":"true"}}}""", DecisionOutcome.Denied)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"*","Condition":{"StringNotEquals":{"acs:SourceVpc":"vpc-1"}}}""", DecisionOutcome.CannotTell)]
    [InlineData("""{"Effect":"Allow","Action":"alidns:*","Resource":"*","Condition":{"StringEqualsIfExists":{"acs:SourceVpc":"vpc-1"}}}""", DecisionOutcome.CannotTell)]
    public void Evaluate_RamPolicy_SameEngineWhereTheGrammarIsTheSame(string statement, DecisionOutcome expected) =>
        Assert.Equal(expected, PolicyEvaluator.Evaluate(Stack(statement), AddRecord).Outcome);

    [Fact]
    public void Evaluate_ActionThatIsCalledLikeOneOfAws_KeepsItsResource()
    {
        // In AWS the action of this name works on no resource; in Alibaba Cloud it does.
        var request = AddRecord with { Action = "rds:CreateDBProxy", Resource = "acs:rds:cn-hongkong:1234567890123456:dbinstance/rm-1" };
        var aws = request with { Principal = Principal.TryParse("arn:aws:iam::123456789012:role/r")! };
        const string OnThisOne = """{"Effect":"Allow","Action":"rds:*","Resource":"acs:rds:*:*:dbinstance/rm-1"}""";

        Assert.Equal(DecisionOutcome.Allowed, PolicyEvaluator.Evaluate(Stack(OnThisOne), request).Outcome);
        Assert.Contains("dbinstance/rm-1", Assert.Single(PolicyFixer.Fix(new PolicyStack(), request)!.Changes).Document, StringComparison.Ordinal);
        Assert.NotEqual(DecisionOutcome.Allowed, PolicyEvaluator.Evaluate(Stack(OnThisOne), aws).Outcome);
    }

    [Fact]
    public void Parse_OperatorThatRamHasNot_SaysSo()
    {
        var document = PolicyDocument.Parse(
            """{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*","Condition":{"ArnLike":{"acs:PrincipalARN":"x"}}}]}""", PolicyKind.Identity, PolicyLanguage.AliRam);

        Assert.Contains("Alibaba Cloud has no condition operator", Assert.Single(document.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_CleanRamPolicy_NothingIsClaimedFromAws()
    {
        const string Text = """{"Version":"1","Statement":[{"Effect":"Allow","Action":["rds:DescribeDBInstances","ecs:DescribeInstances"],"Resource":["acs:rds:*:*:dbinstance/*","acs:ecs:*:*:instance/*"]}]}""";

        Assert.Empty(PolicyLint.Check(PolicyDocument.Parse(Text, PolicyKind.Identity, PolicyLanguage.AliRam)));
    }

    [Fact]
    public void Fix_RamRole_CreatesAndAttachesACustomPolicy()
    {
        var fix = PolicyFixer.Fix(new PolicyStack(), AddRecord)!;

        Assert.Contains("aliyun ram CreatePolicy --PolicyName 'readiness-alidns-UpdateDomainRecord'", fix.Command, StringComparison.Ordinal);
        Assert.Contains("--RoleName 'dns-writer'", fix.Command, StringComparison.Ordinal);
        Assert.Contains("\"Version\": \"1\"", Assert.Single(fix.Changes).Document, StringComparison.Ordinal);
    }

    private static PolicyStack Stack(string statement)
    {
        var document = PolicyDocument.Parse($"{{\"Version\":\"1\",\"Statement\":[{statement}]}}", PolicyKind.Identity, PolicyLanguage.AliRam);
        return new PolicyStack { Identity = [Policy.Of("p", document)] };
    }
}
