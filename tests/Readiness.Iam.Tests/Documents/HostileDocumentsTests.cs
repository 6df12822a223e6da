using System.Text;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Tests.Documents;

public sealed class HostileDocumentsTests
{
    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("[]", 1, 1, "not one JSON object")]
    [InlineData("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [}\n", 3, 17, "not valid JSON")]
    [InlineData("{} {}", 1, 4, "not valid JSON")]
    [InlineData("\uFEFF{}", 1, 1, "byte order mark")]
    [InlineData("%7B%22Version%22%3A%222012-10-17%22%7D", 1, 1, "percent-encoded")]
    [InlineData("{\"Version\": \"\\uD800\"}", 1, 13, "surrogate")]
    [InlineData("{\"Versiön\": \"\\q\"}", 1, 15, "not valid JSON")]
    public void Parse_NotAPolicy_OneProblemWithItsPlace(string text, int line, int column, string part)
    {
        var problem = Assert.Single(PolicyDocument.Parse(text, PolicyKind.Identity).Problems);

        Assert.Equal(("POL001", new TextPosition(line, column)), (problem.Id, problem.Position));
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TenMegabytes_IsRefusedUnread()
    {
        var text = "{\"Statement\":\"" + new string('a', 10 * 1024 * 1024) + "\"}";

        var problem = Assert.Single(PolicyDocument.Parse(text, PolicyKind.Identity).Problems);

        Assert.Contains("10485776 characters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_NestedTooDeep_IsAProblemNotACrash()
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", 50_000)) + "1" + new string('}', 50_000);

        Assert.Equal("POL001", Assert.Single(PolicyDocument.Parse(text, PolicyKind.Identity).Problems).Id);
    }

    [Fact]
    public void Parse_DuplicateKeys_EachIsNamedWhereItStands()
    {
        const string Text = "{\n \"Version\": \"2012-10-17\",\n \"Statement\": [{\"Effect\": \"Deny\", \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}],\n \"version\": \"2012-10-17\"\n}";

        var problems = PolicyDocument.Parse(Text, PolicyKind.Identity).Problems.Where(p => p.Id == "POL002").Select(p => p.Position);

        Assert.Equal([new TextPosition(3, 35), new TextPosition(4, 2)], problems);
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":5,"Resource":"*"}]}""", "POL006")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:*",{}],"Resource":"*"}]}""", "POL006")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":null}]}""", "POL007")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":["Allow"],"Action":"*","Resource":"*"}]}""", "POL005")]
    [InlineData("""{"Version":"2012-10-17","Statement":[7]}""", "POL004")]
    [InlineData("""{"Version":2012,"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""", "POL010")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":[]}]}""", "POL024")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":"x"}}]}""", "POL024")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"k":[null]}}}]}""", "POL024")]
    public void Parse_WrongType_IsReportedByTheElementsRule(string text, string id)
    {
        var document = PolicyDocument.Parse(text, PolicyKind.Identity);

        Assert.Contains(document.Problems, p => p.Id == id && p.Position.Line == 1 && p.Position.Column > 1);
    }

    [Fact]
    public void Evaluate_DocumentNotValid_CannotTellAndSaysWhere()
    {
        var stack = Stacks.WithIdentity("""{"Version":"2012-10-17","Statement":[{"Effect":"Permit","Action":"*","Resource":"*"}]}""");

        var decision = PolicyEvaluator.Evaluate(stack, Stacks.ChangeRecord);

        Assert.Equal(DecisionOutcome.CannotTell, decision.Outcome);
        Assert.Contains("1:48 POL005", decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ManyProblems_AreBounded()
    {
        var statements = string.Join(',', Enumerable.Repeat("{}", 10_000));
        var text = new StringBuilder("{\"Version\":\"2012-10-17\",\"Statement\":[").Append(statements).Append("]}").ToString();

        Assert.Equal(200, PolicyDocument.Parse(text, PolicyKind.Identity).Problems.Count);
    }

    [Fact]
    public void Parse_PatternOfStars_MatchesInBoundedTime()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 5_000));
        var stack = Stacks.WithIdentity($$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::{{stars}}b"}]}""");
        var request = Stacks.ChangeRecord with { Action = "s3:GetObject", Resource = "arn:aws:s3:::" + new string('a', 2_000) };

        Assert.Equal(DecisionOutcome.Denied, PolicyEvaluator.Evaluate(stack, request).Outcome);
    }
}
