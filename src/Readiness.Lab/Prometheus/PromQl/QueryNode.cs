namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>A part of a query.</summary>
internal abstract record QueryNode
{
    /// <summary>Whether it yields a number and not a vector; known before anything is evaluated.</summary>
    public abstract bool IsScalar { get; }

    /// <param name="series">The newest sample of every series.</param>
    /// <param name="now">The evaluation time in seconds since 1970.</param>
    public abstract QueryValue Evaluate(IReadOnlyList<Sample> series, double now);
}
