namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>absent(…)</c>: one sample of value 1, with the labels that the selector pins, when there is none.</summary>
internal sealed record AbsentNode(QueryNode Inner) : QueryNode
{
    public override bool IsScalar => false;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now)
    {
        if (Inner.Evaluate(series, now) is VectorValue { Samples.Count: > 0 })
            return new VectorValue([]);
        var pinned = Inner is SelectorNode selector
            ? selector.Matchers.GroupBy(matcher => matcher.Label).Where(Pins).Select(label => label.First())
            : [];
        return new VectorValue([new Sample(pinned.ToDictionary(matcher => matcher.Label, matcher => matcher.Value), 1)]);
    }

    // A label with two matchers has no one value to carry over.
    private static bool Pins(IGrouping<string, Matcher> label) =>
        label.Key != Sample.NameLabel && label.Count() == 1 && label.First().Operator == "=";
}
