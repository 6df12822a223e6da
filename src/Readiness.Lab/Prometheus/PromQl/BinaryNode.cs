namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>Arithmetic, and comparisons: a comparison filters, unless <c>bool</c> makes it 0 or 1.</summary>
internal sealed record BinaryNode(string Operator, bool AsBool, QueryNode Left, QueryNode Right) : QueryNode
{
    public static bool Compares(string symbol) => symbol is "==" or "!=" or "<" or "<=" or ">" or ">=";

    public override bool IsScalar => Left.IsScalar && Right.IsScalar;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now) =>
        (Left.Evaluate(series, now), Right.Evaluate(series, now)) switch
        {
            (ScalarValue a, ScalarValue b) => new ScalarValue(Apply(a.Number, b.Number)),
            (VectorValue a, ScalarValue b) => Each(a.Samples.Select(sample => (sample, sample.Value, b.Number))),
            (ScalarValue a, VectorValue b) => Each(b.Samples.Select(sample => (sample, a.Number, sample.Value))),
            (VectorValue a, VectorValue b) => Each(a.Samples.Join(b.Samples, x => x.MatchKey, y => y.MatchKey, (x, y) => (x, x.Value, y.Value))),
            _ => new VectorValue([]),
        };

    private VectorValue Each(IEnumerable<(Sample Sample, double Left, double Right)> pairs) => Compares(Operator) && !AsBool
        ? new VectorValue([.. pairs.Where(pair => Apply(pair.Left, pair.Right) != 0).Select(pair => pair.Sample)])
        : new VectorValue([.. pairs.Select(pair => pair.Sample.Computed(Apply(pair.Left, pair.Right)))]);

    private double Apply(double left, double right) => Operator switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => left / right,
        "==" => left == right ? 1 : 0,
        "!=" => left != right ? 1 : 0,
        "<" => left < right ? 1 : 0,
        "<=" => left <= right ? 1 : 0,
        ">" => left > right ? 1 : 0,
        _ => left >= right ? 1 : 0,
    };
}
