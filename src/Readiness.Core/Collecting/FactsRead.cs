namespace Readiness.Core.Collecting;

/// <summary>Facts of one kind that somebody reads.</summary>
/// <param name="Kind">As plans write it.</param>
/// <param name="Facts">Top-level properties in camelCase.</param>
public sealed record FactsRead(string Kind, params IReadOnlyList<string> Facts);
