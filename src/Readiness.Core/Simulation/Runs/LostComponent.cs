namespace Readiness.Core.Simulation.Runs;

/// <summary>A component that the loss takes, or may take.</summary>
/// <param name="Taken">Yes, or unknown where nothing shows its place.</param>
/// <param name="Place">Its site, and who says so.</param>
/// <param name="ByNeed">Whether it goes because something that it needs goes, and not by its name or its place.</param>
public sealed record LostComponent(string Name, string Kind, Answer Taken, Placement Place, bool ByNeed);
