using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Signals;

/// <summary>One "what if" about a query: put to the server as queries that only read.</summary>
/// <param name="Together">The query with all its selectors changed.</param>
/// <param name="Singly">The query with one of them changed at a time; empty when there is only one.</param>
internal sealed record Simulation(string Together, IReadOnlyList<string> Singly)
{
    private const int MostSelectors = 16;

    public IEnumerable<string> Queries => [Together, .. Singly];

    /// <summary>Everything that the query selects has vanished.</summary>
    public static Simulation Absence(PromQuery query) => Of(query, query.WhenAbsent);

    /// <summary>Everything that the query selects has the value 0, as <c>up</c> and <c>probe_success</c> of what is down.</summary>
    public static Simulation Down(PromQuery query) => Of(query, query.WhenDown);

    private static Simulation Of(PromQuery query, Func<string?, string> rewrite)
    {
        var instants = query.Instants.Take(MostSelectors).ToList();
        return new Simulation(rewrite(null), instants.Count > 1 ? [.. instants.Select(rewrite)] : []);
    }
}
