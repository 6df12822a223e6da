namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>name{label="value"}</c>; a range behind it changes nothing here, as the lab keeps one sample per series.</summary>
internal sealed record SelectorNode(IReadOnlyList<Matcher> Matchers) : QueryNode
{
    public override bool IsScalar => false;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now) =>
        new VectorValue([.. series.Where(sample => Matchers.All(matcher => matcher.Fits(sample.Labels)))]);
}
