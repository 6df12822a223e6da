namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>absent(…)</c>: one sample of value 1, with the labels that the selector pins, when there is none.</summary>
internal sealed record AbsentNode(QueryNode Inner) : QueryNode
{
    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now)
    {
        if (Inner.Evaluate(series, now) is VectorValue { Samples.Count: > 0 })
            return new VectorValue([]);
        var pinned = Inner is SelectorNode selector
            ? selector.Matchers.Where(matcher => matcher.Operator == "=" && matcher.Label != Sample.NameLabel)
            : [];
        return new VectorValue([new Sample(pinned.ToDictionary(matcher => matcher.Label, matcher => matcher.Value), 1)]);
    }
}
