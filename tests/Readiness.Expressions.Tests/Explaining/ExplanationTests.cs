namespace Readiness.Expressions.Tests.Explaining;

public sealed class ExplanationTests
{
    private static readonly CelValue[] Replicas = Estate.With(
        Estate.ReplicaOf("a", "1m"),
        Estate.ReplicaOf("b", "4m30s", "STOPPED"),
        Estate.Replicated("c", CelValue.Unknown(Estate.Denied)));

    [Theory]
    [InlineData("replicas.all(r, r.lag + r.sampling <= r.rpo)", "replicas[1].lag 4m30s + sampling 1m > rpo 5m")]
    [InlineData("size(replicas) > 0 && replicas[1].state == 'RUNNING'", "replicas[1].state 'STOPPED' != 'RUNNING'")]
    [InlineData("replicas.exists(r, r.name == 'x')", "no element of replicas fits: replicas[0].name 'a' != 'x'; replicas[1].name 'b' != 'x'; replicas[2].name 'c' != 'x'")]
    [InlineData("!replicas.exists(r, r.state == 'STOPPED')", "replicas[1].state 'STOPPED' == 'STOPPED'")]
    [InlineData("has(replicas[0].error)", "replicas[0].error is absent")]
    [InlineData("size(replicas) >= 5", "size(replicas) 3 < 5")]
    [InlineData("budget > duration('1h')", "budget 10m <= 1h")]
    [InlineData("replicas[1].name.startsWith('x')", "replicas[1].name.startsWith('x') is false (replicas[1].name 'b')")]
    [InlineData("replicas[1].name in ['x', 'y']", "replicas[1].name 'b' is not in ['x', 'y']")]
    [InlineData("replicas.filter(r, r.name == 'x').exists(r, true)", "replicas.filter(r, r.name == 'x') is empty")]
    [InlineData("cel.bind(worst, replicas[1], worst.lag <= duration('1m'))", "replicas[1].lag 4m30s > 1m")]
    [InlineData("replicas[0].lag > budget ? true : replicas[1].lag < budget.times(0)", "replicas[1].lag 4m30s >= budget.times(0) 0s")]
    [InlineData("replicas[0].lag > budget || replicas[1].lag > budget", "replicas[0].lag 1m <= budget 10m and replicas[1].lag 4m30s <= budget 10m")]
    public void Explain_False_TellsTheDecidingPart(string text, string expected)
    {
        var program = Estate.Compile(text, Estate.Environment);

        Assert.True(program.Run(Replicas).IsFalse);
        Assert.Equal(expected, program.Why(Replicas).Text);
    }

    [Fact]
    public void Explain_Unknown_NamesTheFactAndItsReason()
    {
        var explanation = Estate.Compile("replicas[2].lag + replicas[2].sampling <= budget", Estate.Environment).Why(Replicas);

        Assert.Equal("replicas[2].lag unknown (AccessDenied) + sampling 1m <= budget 10m", explanation.Text);
        Assert.Equal([Estate.Denied], explanation.Unknowns);
    }

    [Fact]
    public void Explain_UnreadRest_NamesIt()
    {
        var rest = new UnknownFact("replicas", "Throttled", "page 2 was throttled");
        var variables = Estate.WithList(CelValue.FromList(new PartOfList(rest, Estate.ReplicaOf("a", "1m"))));

        var explanation = Estate.Compile("replicas.all(r, r.lag <= r.rpo)", Estate.Environment).Why(variables);

        Assert.Equal("replicas could not be read to its end (Throttled)", explanation.Text);
        Assert.Equal([rest], explanation.Unknowns);
    }

    [Fact]
    public void Explain_Error_SaysWhatFailed()
    {
        var explanation = Estate.Compile("size(replicas) / 0 > 1", Estate.Environment).Why(Replicas);

        Assert.EndsWith(": divide by zero", explanation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Operands_CarryTheirOrigin()
    {
        var operands = Estate.Compile("replicas.all(r, r.lag < r.rpo.times(0))", Estate.Environment).Why(Replicas).Operands;

        Assert.Contains(new Operand("replicas[0].lag", "1m", "origin of lag"), operands);
    }

    [Fact]
    public void Explain_OutweighedError_IsNoted()
    {
        var explanation = Estate.Compile("1 / int(size(replicas) - 3) > 0 && size(replicas) > 3", Estate.Environment).Why(Replicas);

        Assert.Equal("size(replicas) 3 <= 3", explanation.Text);
        Assert.Contains("divide by zero", Assert.Single(explanation.Notes), StringComparison.Ordinal);
    }
}
