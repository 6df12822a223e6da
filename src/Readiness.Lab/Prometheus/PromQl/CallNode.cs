namespace Readiness.Lab.Prometheus.PromQl;

/// <summary><c>time()</c>, <c>vector(n)</c>, <c>scalar(v)</c> and <c>timestamp(v)</c>.</summary>
internal sealed record CallNode(string Function, QueryNode? Argument) : QueryNode
{
    /// <summary>With the number of arguments that each takes.</summary>
    public static readonly IReadOnlyDictionary<string, int> Functions =
        new Dictionary<string, int> { ["time"] = 0, ["vector"] = 1, ["scalar"] = 1, ["timestamp"] = 1 };

    public override bool IsScalar => Function is "time" or "scalar";

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now) => (Function, Argument?.Evaluate(series, now)) switch
    {
        ("vector", ScalarValue scalar) => new VectorValue([new Sample(new Dictionary<string, string>(), scalar.Number)]),
        ("scalar", VectorValue { Samples: [var only] }) => new ScalarValue(only.Value),
        ("scalar", _) => new ScalarValue(double.NaN),
        ("timestamp", VectorValue vector) => new VectorValue([.. vector.Samples.Select(sample => sample.Computed(Scrapes.Last(now)))]),
        (_, VectorValue vector) => vector,
        _ => new ScalarValue(now),
    };
}
