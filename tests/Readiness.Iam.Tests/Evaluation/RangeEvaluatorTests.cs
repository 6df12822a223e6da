using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Tests.Evaluation;

/// <summary>Patterns of resources: what is forbidden must be granted on none of them, what is required on all.</summary>
public sealed class RangeEvaluatorTests
{
    private const string Orders = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr";
    private const string Files = "arn:aws:rds:ap-east-1:123456789012:cluster:files";
    private const string All = "arn:aws:rds:ap-east-1:123456789012:cluster:*";

    [Theory]
    [InlineData(null, "Allow", Orders, DecisionOutcome.Allowed)]
    [InlineData(All, "Allow", Orders, DecisionOutcome.Allowed)]
    [InlineData(All, "Allow", "*", DecisionOutcome.Allowed)]
    [InlineData(All, "Allow", "arn:aws:rds:eu-west-1:123456789012:cluster:orders", DecisionOutcome.Denied)]
    [InlineData(All, "Allow", "arn:aws:s3:::files", DecisionOutcome.Denied)]
    [InlineData(null, "Allow", "arn:aws:rds:*:*:cluster:${aws:PrincipalTag/cluster}", DecisionOutcome.CannotTell)]
    public void EvaluateAny_OneStatement_IsAllowedWhereAnyResourceIs(string? range, string effect, string resource, DecisionOutcome expected) =>
        Assert.Equal(expected, RangeEvaluator.EvaluateAny(Stacks.WithIdentity(Document(Statement(effect, resource))), Delete(range)).Outcome);

    [Fact]
    public void EvaluateAny_DeniedOnTheOneThatIsAllowed_IsDenied()
    {
        var stack = Stacks.WithIdentity(Document(Statement("Allow", Orders), Statement("Deny", Orders)));

        Assert.Equal(DecisionOutcome.Denied, RangeEvaluator.EvaluateAny(stack, Delete(null)).Outcome);
    }

    [Fact]
    public void EvaluateAny_DeniedOnAllButOne_IsAllowedOnThatOne()
    {
        var stack = Stacks.WithIdentity(Document(Statement("Allow", "*"), Statement("Deny", Files, "NotResource")));

        var decision = RangeEvaluator.EvaluateAny(stack, Delete(null));

        Assert.True(decision.IsAllowed);
        Assert.Contains(Files, decision.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateAny_BoundaryForAPartOfWhatIsGranted_IsAllowedThere()
    {
        var stack = Stacks.WithIdentity(Document(Statement("Allow", "*"))) with { PermissionsBoundary = Stacks.Policy(PolicyKind.PermissionsBoundary, Document(Statement("Allow", Orders))) };

        Assert.True(RangeEvaluator.EvaluateAny(stack, Delete(null)).IsAllowed);
    }

    [Fact]
    public void EvaluateAny_BoundaryAndGrantThatMayMeet_CannotTell()
    {
        var stack = Stacks.WithIdentity(Document(Statement("Allow", "arn:aws:rds:ap-east-1:123456789012:cluster:orders*"))) with
        {
            PermissionsBoundary = Stacks.Policy(PolicyKind.PermissionsBoundary, Document(Statement("Allow", "arn:aws:rds:ap-east-1:123456789012:cluster:*dr"))),
        };

        var decision = RangeEvaluator.EvaluateAny(stack, Delete(null));

        Assert.Equal(DecisionOutcome.CannotTell, decision.Outcome);
        Assert.Contains("name the resource", decision.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(All, All, DecisionOutcome.Allowed)]
    [InlineData(All, "*", DecisionOutcome.Allowed)]
    [InlineData(All, Orders, DecisionOutcome.Denied)]
    [InlineData(null, All, DecisionOutcome.Denied)]
    [InlineData(null, "*", DecisionOutcome.Allowed)]
    public void EvaluateEvery_OneStatement_IsAllowedWhereAllAre(string? range, string resource, DecisionOutcome expected) =>
        Assert.Equal(expected, RangeEvaluator.EvaluateEvery(Stacks.WithIdentity(Document(Statement("Allow", resource))), Delete(range)).Outcome);

    [Theory]
    [InlineData("Deny", "Resource", Orders)]
    [InlineData("Deny", "NotResource", All)]
    [InlineData("Allow", "NotResource", Orders)]
    public void EvaluateEvery_PartLeftOut_CannotTell(string effect, string element, string resource)
    {
        var range = element == "NotResource" && effect == "Deny" ? "arn:aws:rds:*:123456789012:cluster:*" : All;
        var allowed = effect == "Allow" ? [] : new[] { Statement("Allow", "*") };
        var stack = Stacks.WithIdentity(Document([.. allowed, Statement(effect, resource, element)]));

        Assert.NotEqual(DecisionOutcome.Allowed, RangeEvaluator.EvaluateEvery(stack, Delete(range)).Outcome);
    }

    private static AccessRequest Delete(string? resource) => new()
    {
        Principal = Stacks.Role,
        Action = "rds:DeleteDBCluster",
        Resource = resource,
        Context = StandardContext.For(Stacks.Role, "rds:DeleteDBCluster"),
    };

    private static string Statement(string effect, string resource, string element = "Resource") => $$"""{"Effect":"{{effect}}","Action":"rds:*","{{element}}":"{{resource}}"}""";

    private static string Document(params string[] statements) => $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}""";
}
