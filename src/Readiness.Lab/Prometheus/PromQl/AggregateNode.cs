namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>count by (label) (…)</c> and its like.</summary>
internal sealed record AggregateNode(string Function, IReadOnlyList<string> By, QueryNode Inner) : QueryNode
{
    public static readonly IReadOnlyList<string> Functions = ["count", "sum", "min", "max", "avg"];

    public override bool IsScalar => false;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now)
    {
        if (Inner.Evaluate(series, now) is not VectorValue vector)
            return new VectorValue([]);
        var groups = vector.Samples.GroupBy(sample => string.Join('\u0001', By.Select(label => sample.Labels.GetValueOrDefault(label, ""))));
        return new VectorValue([.. groups.Select(group => new Sample(Kept(group.First()), Fold([.. group.Select(sample => sample.Value)])))]);
    }

    private Dictionary<string, string> Kept(Sample sample) =>
        By.Where(sample.Labels.ContainsKey).ToDictionary(label => label, label => sample.Labels[label]);

    private double Fold(IReadOnlyList<double> values) => Function switch
    {
        "count" => values.Count,
        "sum" => values.Sum(),
        "min" => values.Min(),
        "max" => values.Max(),
        _ => values.Average(),
    };
}
