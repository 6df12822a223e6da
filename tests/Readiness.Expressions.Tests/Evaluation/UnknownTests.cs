namespace Readiness.Expressions.Tests.Evaluation;

public sealed class UnknownTests
{
    private static readonly UnknownFact Rest = new("replicas", "Throttled", "page 2 of 3 was throttled");

    [Theory]
    [InlineData("replicas.all(r, r.lag <= r.rpo)", "unknown")]
    [InlineData("replicas.exists(r, r.lag <= r.rpo)", "true")]
    [InlineData("replicas.all(r, r.lag > r.rpo)", "false")]
    [InlineData("size(replicas) == 2", "true")]
    [InlineData("replicas[1].lag > budget", "unknown")]
    [InlineData("replicas[1].name == 'b'", "true")]
    [InlineData("has(replicas[1].lag)", "unknown")]
    [InlineData("!has(replicas[1].lag) || replicas[1].lag <= budget", "unknown")]
    [InlineData("replicas[1].?lag.orValue(duration('0')) == budget", "unknown")]
    [InlineData("replicas.map(r, r.lag).max() > budget", "unknown")]
    [InlineData("replicas.filter(r, r.lag > budget).size() > 0", "unknown")]
    [InlineData("replicas.filter(r, r.name == 'b').size() == 1", "true")]
    [InlineData("replicas[1] == replicas[0]", "false")]
    [InlineData("replicas[1] == replicas[1]", "unknown")]
    [InlineData("replicas[1].lag > budget || 1 / 0 > 0", "unknown")]
    [InlineData("replicas[1].lag + duration(string(1 / 0)) > budget", "error")]
    [InlineData("replicas.exists_one(r, r.lag <= r.rpo)", "unknown")]
    public void Evaluate_OneFactNotCollected_GivesWhatIsCertain(string text, string expected)
    {
        var variables = Estate.With(Estate.ReplicaOf("a", "1m"), Estate.Replicated("b", CelValue.Unknown(Estate.Denied)));

        Assert.Equal(expected, Outcome(Estate.Compile(text, Estate.Environment).Run(variables)));
    }

    [Theory]
    [InlineData("replicas.exists(r, r.name == 'a')", "true")]
    [InlineData("replicas.exists(r, r.name == 'c')", "unknown")]
    [InlineData("replicas.all(r, r.name == 'a')", "unknown")]
    [InlineData("replicas.all(r, r.name == 'c')", "false")]
    [InlineData("size(replicas) > 0", "unknown")]
    [InlineData("replicas[0].name == 'a'", "true")]
    [InlineData("replicas[7].name == 'a'", "unknown")]
    [InlineData("replicas.filter(r, r.name == 'a').exists(r, true)", "true")]
    [InlineData("replicas.filter(r, r.name == 'c').exists(r, true)", "unknown")]
    [InlineData("replicas.map(r, r.lag).max() > budget", "unknown")]
    [InlineData("'a' in replicas.map(r, r.name)", "true")]
    [InlineData("'c' in replicas.map(r, r.name)", "unknown")]
    [InlineData("(replicas + replicas).size() > 1", "unknown")]
    [InlineData("replicas.first().value().name == 'a'", "true")]
    [InlineData("replicas.filter(r, r.name == 'a').first().value().name == 'a'", "true")]
    [InlineData("replicas.last().hasValue()", "unknown")]
    [InlineData("replicas == []", "false")]
    [InlineData("replicas.exists_one(r, r.name == 'a')", "unknown")]
    public void Evaluate_ListNotReadToItsEnd_GivesWhatIsCertain(string text, string expected)
    {
        var variables = Estate.WithList(CelValue.FromList(new PartOfList(Rest, Estate.ReplicaOf("a", "1m"))));

        Assert.Equal(expected, Outcome(Estate.Compile(text, Estate.Environment).Run(variables)));
    }

    [Fact]
    public void Evaluate_SeveralUnknownOperands_OrderDoesNotMatter()
    {
        var environment = CelEnvironment.Standard.WithVariable("a", CelType.Int).WithVariable("b", CelType.Int);
        CelValue[] variables = [Fact("a"), Fact("b")];

        Assert.Equal("a, b", Estate.Compile("b > 0 && a > 0", environment).Run(variables).AsUnknown.ToString());
        Assert.Equal("a", Estate.Compile("b + a", environment).Run(variables).AsUnknown.ToString());
        Assert.Equal("a", Estate.Compile("a + b", environment).Run(variables).AsUnknown.ToString());
    }

    [Theory]
    [InlineData("has(replicas[0].error)", "false")]
    [InlineData("replicas[0].error == ''", "error")]
    [InlineData("replicas[0].?error.hasValue()", "false")]
    public void Evaluate_AbsentField_IsAnErrorUnlessGuarded(string text, string expected) =>
        Assert.Equal(expected, Outcome(Estate.Compile(text, Estate.Environment).Run(Estate.With(Estate.ReplicaOf("a", "1m")))));

    private static CelValue Fact(string path) => CelValue.Unknown(new UnknownFact(path, "Timeout", "no answer"));

    private static string Outcome(in CelValue value) => value.IsUnknown ? "unknown" : value.IsError ? "error" : value.ToString();
}
