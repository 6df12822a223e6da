using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>The answer to an instant query.</summary>
[FactRecord("prometheus.answer")]
public sealed partial record PrometheusAnswer
{
    /// <summary>The query, as it was put.</summary>
    public required string Query { get; init; }

    /// <summary>What the query evaluates to.</summary>
    [AllowedValues("vector", "scalar", "matrix", "string")]
    public Fact<string> ResultType { get; init; }

    /// <summary>How many series the answer has; a scalar has one. None may mean that nothing matches, or that the server holds no data yet.</summary>
    public Fact<long> Series { get; init; }

    /// <summary>The series of a vector or scalar with their values, the first 500; the rest is incomplete.</summary>
    public FactList<PrometheusSample> Samples { get; init; }

    /// <summary>What the server warns of; empty mostly.</summary>
    public FactList<string> Warnings { get; init; }

    /// <summary>The answer that could not be had.</summary>
    internal static PrometheusAnswer Missing(string query, NotCollected why) => new()
    {
        Query = query,
        ResultType = Fact<string>.Missing(why),
        Series = Fact<long>.Missing(why),
        Samples = FactList<PrometheusSample>.Missing(why),
        Warnings = FactList<string>.Missing(why),
    };
}
