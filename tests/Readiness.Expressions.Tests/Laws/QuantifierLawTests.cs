using FsCheck;
using FsCheck.Fluent;

namespace Readiness.Expressions.Tests.Laws;

/// <summary>Elements are tested many at a time where they stand in memory, and one by one where a list makes them: nobody may notice.</summary>
public sealed class QuantifierLawTests
{
    private const int Longest = 150;

    private static readonly string[] Conditions =
    [
        "r.state == 'RUNNING'",
        "'STOPPED' != r.state && r.lag <= r.rpo",
        "r.lag > budget || r.name == r.state",
        "!(r.lag <= budget)",
        "r.error == 'none' || r.lag < budget",
        "r.lag <= r.rpo || r.error != 'none' || r.state == 'STOPPED'",
        "r.lag == budget && !(r.state == 'STOPPED')",
        "r.lag + r.sampling <= r.rpo",
        "replicas.exists(q, q.lag < r.lag && q.name != r.name)",
        "r.healthy",
        "!r.healthy || r.state == 'STOPPED'",
        "has(r.error) && r.error == 'none'",
        "!has(r.error) || r.lag <= budget",
    ];

    private static readonly CelValue Unread = CelValue.Unknown(Estate.Denied);

    private static readonly Gen<(string Text, int[] Elements)> Cases =
        from macro in Gen.Elements("all", "exists")
        from condition in Gen.Elements(Conditions)
        from usual in Gen.Choose(0, 1)
        from unusual in Gen.Choose(0, 4)
        from length in Gen.Choose(0, Longest)
        from strangers in Gen.ArrayOf(Gen.Choose(0, Longest), 3)
        select ($"replicas.{macro}(r, {condition})", Enumerable.Range(0, length).Select(i => strangers.Contains(i) ? unusual : usual).ToArray());

    [Fact]
    public void Evaluate_ElementsManyAtATimeOrOneByOne_GiveTheSame() =>
        Prop.ForAll(Cases.ToArbitrary(), given =>
        {
            CelValue[] elements = [.. given.Elements.Select(Element)];
            var program = Estate.Compile(given.Text, Estate.Environment);

            var many = program.Run(Estate.With(elements));
            var each = program.Run(Estate.WithList(CelValue.FromList(new MadeOnDemand(elements))));

            Assert.Equal(each.ToString(), many.ToString());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(71)]
    [InlineData(72)]
    [InlineData(99)]
    public void Evaluate_OneElementDecides_IsPaidForUpToIt(int deciding)
    {
        CelValue[] elements = [.. Enumerable.Range(0, 100).Select(i => Element(i == deciding ? 1 : 0))];
        var program = Estate.Compile("replicas.exists(r, r.state == 'STOPPED')", Estate.Environment);

        Assert.True(Spend(1_000).IsTrue);
        var enough = Enumerable.Range(1, 1_000).First(limit => !Spend(limit).IsError);
        var eachStep = (double)enough / (deciding + 1);

        Assert.InRange(eachStep, 2, 8);
        CelValue Spend(int limit) => program.Evaluate(Estate.With(elements), new EvaluationLimits(limit), TestContext.Current.CancellationToken);
    }

    private static CelValue Element(int kind) => kind switch
    {
        0 => Estate.ReplicaOf("a", "1m"),
        1 => Estate.Replicated("b", Estate.Duration("20m"), "STOPPED", error: CelValue.FromString("none")),
        2 => Estate.Replicated("c", Unread, error: Unread, healthy: Unread),
        3 => Unread,
        _ => Estate.Replicated("d", CelValue.Error("a fact that is an error")),
    };

    private sealed class MadeOnDemand(CelValue[] elements) : IListValue
    {
        public int Count => elements.Length;

        public CelValue this[int index] => elements[index];
    }
}
