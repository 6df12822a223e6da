using Readiness.Core.Facts;

namespace Readiness.Core.Simulation.Runs;

/// <summary>A component that the loss takes, or may take.</summary>
/// <param name="Taken">Yes, or unknown where nothing shows its place.</param>
/// <param name="Place">Its site; with provenance when live state proves it, without when the plan claims it.</param>
/// <param name="ByNeed">Whether it goes because something that it needs goes, and not by its name or its place.</param>
public sealed record LostComponent(string Name, string Kind, Answer Taken, Fact<string> Place, bool ByNeed);
