using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans;

/// <summary>What is lost, and for which the chain must still work.</summary>
/// <param name="LostSites">As written, without the sites nested in them.</param>
/// <param name="LostComponents">Single components lost.</param>
public sealed record Scenario(string Name, IReadOnlyList<string> LostSites, IReadOnlyList<string> LostComponents, SourceSpan Span);
