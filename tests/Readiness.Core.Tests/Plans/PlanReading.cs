using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Plans;

/// <summary>What came of reading a plan.</summary>
internal sealed record PlanReading(Plan? Plan, IReadOnlyList<Diagnostic> Diagnostics);
