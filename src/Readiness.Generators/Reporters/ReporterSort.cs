using Readiness.Generators.Model;

namespace Readiness.Generators.Reporters;

/// <summary>One sort of reporters: how they are marked, what they implement, and where they are put together.</summary>
/// <param name="Contract">The full name of the interface.</param>
/// <param name="Home">The class that hands them out.</param>
/// <param name="Doc">What they are, for that class's documentation.</param>
internal sealed record ReporterSort(string Attribute, string Contract, string Home, string Doc)
{
    public static ReporterSort OfReports { get; } = new(Names.Reporter, Names.ReporterContract, "GeneratedReporters", "reporters");

    public static ReporterSort OfSimulations { get; } = new(Names.SimulationReporter, Names.SimulationReporterContract, "GeneratedSimulationReporters", "reporters of simulations");
}
