using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>What came of reading a plan.</summary>
/// <param name="Plan">Null when there is any error.</param>
/// <param name="Diagnostics">All mistakes, in the order of the file.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Diagnostic> Diagnostics);
