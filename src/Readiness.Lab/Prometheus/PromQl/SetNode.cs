namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>or</c>, <c>and</c>, <c>unless</c> between vectors, matched on all labels but the name.</summary>
internal sealed record SetNode(string Operator, QueryNode Left, QueryNode Right) : QueryNode
{
    public override bool IsScalar => false;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now)
    {
        if ((Left.Evaluate(series, now), Right.Evaluate(series, now)) is not (VectorValue left, VectorValue right))
            return new VectorValue([]);
        return new VectorValue(Operator switch
        {
            "and" => [.. left.Samples.Where(sample => Has(right, sample))],
            "unless" => [.. left.Samples.Where(sample => !Has(right, sample))],
            _ => [.. left.Samples, .. right.Samples.Where(sample => !Has(left, sample))],
        });
    }

    private static bool Has(VectorValue vector, Sample sample) => vector.Samples.Any(other => other.MatchKey == sample.MatchKey);
}
