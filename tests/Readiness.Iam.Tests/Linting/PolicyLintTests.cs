using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Iam.Tests.Linting;

public sealed class PolicyLintTests
{
    [Theory]
    [MemberData(nameof(LintCases.Found), MemberType = typeof(LintCases))]
    public void Check_BadDocument_ProblemAtTheMarkedPlace(LintCase one)
    {
        var problems = PolicyLint.Check(PolicyDocument.Parse(one.Text, one.Kind), one.Options);

        Assert.Contains(problems, p => p.Id == one.Id && p.Position == one.Position && p.Message.Length > 0);
    }

    [Theory]
    [MemberData(nameof(LintCases.LeftAlone), MemberType = typeof(LintCases))]
    public void Check_GoodDocument_RuleIsSilent(LintCase one)
    {
        var problems = PolicyLint.Check(PolicyDocument.Parse(one.Text, one.Kind), one.Options);

        Assert.DoesNotContain(problems, p => p.Id == one.Id);
    }

    [Fact]
    public void Check_Misspelt_SaysWhatWasMeant()
    {
        const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["rout53:GetChange","route53:ChangeResourceRecordSet"],"Resource":"*","Conditions":{}}]}""";

        var messages = PolicyLint.Check(PolicyDocument.Parse(Text, PolicyKind.Identity)).Select(p => p.Message).ToList();

        Assert.Contains(messages, m => m.EndsWith("did you mean route53?", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.EndsWith("did you mean route53:ChangeResourceRecordSets?", StringComparison.Ordinal));
        Assert.Contains(messages, m => m.EndsWith("did you mean Condition?", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ServiceOutsideTheCatalogue_NothingIsClaimedOfItsActions()
    {
        const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"braket:DoWhatever","Resource":"arn:aws:braket:ap-east-1:123456789012:thing/x","Condition":{"StringEquals":{"braket:Whatever":"x"}}}]}""";

        Assert.Empty(PolicyLint.Check(PolicyDocument.Parse(Text, PolicyKind.Identity)));
    }

    [Fact]
    public void Check_Problems_ComeInTheOrderOfTheText()
    {
        const string Text = "{\"Statement\":[\n{\"Effect\":\"Allow\",\"Action\":\"nope\",\"Resource\":\"x\"},\n{\"Effect\":\"Allow\",\"Action\":\"iam:*\",\"Resource\":\"*\"}]}";

        var places = PolicyLint.Check(PolicyDocument.Parse(Text, PolicyKind.Identity)).Select(p => (p.Position.Line, p.Position.Column)).ToList();

        Assert.Equal(places.Order(), places);
        Assert.Equal([1, 2, 2, 3], places.Select(p => p.Line));
    }

    [Fact]
    public void Check_CleanPolicy_HasNoProblem()
    {
        const string Text = """
            {"Version":"2012-10-17","Statement":[
              {"Sid":"Change","Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"arn:aws:route53:::hostedzone/Z0EXAMPLE"},
              {"Sid":"Read","Effect":"Allow","Action":["route53:GetChange","route53:ListResourceRecordSets"],"Resource":["arn:aws:route53:::change/*","arn:aws:route53:::hostedzone/Z0EXAMPLE"]}]}
            """;

        Assert.Empty(PolicyLint.Check(PolicyDocument.Parse(Text, PolicyKind.Identity), new LintOptions { Partition = "aws", StandbyRegions = ["ap-east-1"] }));
    }
}
