namespace Readiness.Expressions.Tests.Evaluation;

public sealed class LimitTests
{
    private static readonly CelValue[] Hundred = Estate.With([.. Enumerable.Range(0, 100).Select(i => Estate.ReplicaOf($"r{i}", "1m"))]);

    [Fact]
    public void Evaluate_BudgetSpent_IsAnErrorThatNothingOutweighs()
    {
        var program = Estate.Compile("replicas.all(a, replicas.all(b, a.lag <= b.rpo)) || true", Estate.Environment);

        var value = program.Evaluate(Hundred, new EvaluationLimits(1_000), TestContext.Current.CancellationToken);

        Assert.Contains("costs more than it may", value.AsError.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lists.range(1000000000).size() > 0")]
    [InlineData("lists.range(50000).map(x, lists.range(50000).map(y, x * y)).size() > 0")]
    [InlineData("cel.bind(a, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', a.replace('', a).replace('', a).replace('', a).replace('', a)).size() > 0")]
    [InlineData("cel.bind(a, lists.range(4000), a.map(x, a).flatten()).size() > 0")]
    [InlineData("cel.bind(a, lists.range(2000), cel.bind(b, a.map(x, a), b.map(x, b) == b.map(x, b)))")]
    [InlineData("cel.bind(a, lists.range(2000), cel.bind(b, a.map(x, a), '%s'.format([b]))).size() > 0")]
    public void Evaluate_GrowingValues_StopsWithAnError(string text) => Assert.True(Estate.Evaluate(text).IsError);

    [Theory]
    [InlineData("replicas.all(a, replicas.all(b, replicas.all(c, replicas.all(d, a.lag <= d.rpo))))")]
    [InlineData("replicas.all(a, a.tags.all(b, replicas.all(c, c.tags.all(d, replicas.all(e, e.tags.all(f, f == b))))))")]
    [InlineData("[1].all(a, [2].all(b, [3].all(c, [4].all(d, [5].all(e, a + b + c + d + e > 0)))))")]
    [InlineData("replicas.filter(a, a.lag > budget).filter(a, true).filter(a, true).filter(a, true).filter(a, true).size() == 0")]
    public void Compile_MacrosWithinMacrosWithBounds_AreAccepted(string text) => Assert.Empty(Estate.Environment.Compile(text).Diagnostics);

    [Fact]
    public void Evaluate_SortBy_EvaluatesItsListOnce()
    {
        var calls = 0;
        var counted = new CelOverload("counted_list", false, [], CelType.List(CelType.Int), _ =>
        {
            calls++;
            return CelValue.FromList([CelValue.FromInt(2), CelValue.FromInt(1)]);
        });
        var environment = CelEnvironment.Standard.WithFunction(new CelFunction("counted", "A list.", [counted], []));
        var program = Estate.Compile("counted().sortBy(x, [x].sortBy(y, -y)[0])[0] == 1", environment);

        Assert.True(program.Run([]).IsTrue);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Evaluate_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var program = Estate.Compile("replicas.all(a, a.lag <= budget)", Estate.Environment);

        Assert.Throws<OperationCanceledException>(() => program.Evaluate(Hundred, default, source.Token));
    }

    [Theory]
    [InlineData("replicas[0].lag + replicas[0].sampling <= replicas[0].rpo")]
    [InlineData("replicas.all(r, r.state == 'RUNNING' && r.lag + r.sampling <= r.rpo)")]
    [InlineData("!replicas.exists(r, r.lag > budget || r.name in ['x', 'y'])")]
    [InlineData("replicas.all(r, r.name.matches('^r[0-9]+$'))")]
    [InlineData("size(replicas) > 5 && now - budget < now")]
    [InlineData("replicas.all(r, r.state != 'STOPPED' || r.name == 'r1') && !replicas.exists(r, r.lag == budget)")]
    [InlineData("replicas.all(a, replicas.exists(b, b.name == a.name && b.lag <= a.lag))")]
    [InlineData("{'a': 1, 'b': 2}.all(k, k != 'c')")]
    public void Evaluate_ComparisonsAndQuantifiers_AllocateNothing(string text)
    {
        var program = Estate.Compile(text, Estate.Environment);
        for (var i = 0; i < 50; i++) Assert.True(program.Run(Hundred).IsTrue);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) program.Run(Hundred);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
