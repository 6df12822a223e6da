using Readiness.Collectors.Prometheus.PromQl;

namespace Readiness.Collectors.Signals;

/// <summary>What must be asked of a Prometheus to know how a monitor's query behaves.</summary>
internal sealed class MonitorQuestions(string text, PromQuery query)
{
    /// <summary>The query as it stands: does it fire now?</summary>
    public string Now => text;

    public Simulation Absence { get; } = Simulation.Absence(query);

    public Simulation Down { get; } = Simulation.Down(query);

    public IReadOnlyList<string> Instants { get; } = [.. query.Instants];

    public IEnumerable<string> All => [Now, .. Instants, .. Instants.Select(Count), .. Absence.Queries, .. Down.Queries];

    /// <summary>How many series a selector finds.</summary>
    public static string Count(string instant) => $"count({instant})";
}
