using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans;

/// <summary>A threshold of rules as a plan writes it.</summary>
/// <param name="Value">In seconds when a duration.</param>
/// <param name="IsDuration">Whether it was written with a unit.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="ValueSpan">Where its value stands.</param>
public sealed record ThresholdOverride(string Name, double Value, bool IsDuration, SourceSpan NameSpan, SourceSpan ValueSpan);
