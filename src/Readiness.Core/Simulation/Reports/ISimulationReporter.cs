using Readiness.Core.Reports;

namespace Readiness.Core.Simulation.Reports;

/// <summary>Writes a simulation in one format.</summary>
public interface ISimulationReporter
{
    /// <param name="explain">Which numbers to take apart; formats for programs always hold all of them.</param>
    void Write(SimulationReport report, TextWriter output, ReporterOptions options, Explained explain);
}

/// <summary>The numbers that a reader wants to see taken apart.</summary>
[Flags]
public enum Explained
{
    Nothing = 0,

    /// <summary>The time to recovery, phase by phase.</summary>
    Rto = 1,

    /// <summary>The loss of data, path by path.</summary>
    Rpo = 2,
}

/// <summary>Marks a simulation reporter with the name under which <c>--output</c> knows it; the source generator registers it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SimulationReporterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
