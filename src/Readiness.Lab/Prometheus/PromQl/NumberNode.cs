namespace Readiness.Lab.Prometheus.PromQl;

internal sealed record NumberNode(double Number) : QueryNode
{
    public override bool IsScalar => true;

    public override QueryValue Evaluate(IReadOnlyList<Sample> series, double now) => new ScalarValue(Number);
}
