namespace Readiness.Core.Collecting;

/// <summary>Facts of one kind that somebody reads.</summary>
/// <param name="Kind">As plans write it, or <see cref="AnyKind"/>.</param>
/// <param name="Facts">Top-level properties in camelCase; of any kind, those of them that it has.</param>
public sealed record FactsRead(string Kind, params IReadOnlyList<string> Facts)
{
    /// <summary>Every kind of the plan: for what any component may tell of itself, such as where it is.</summary>
    public const string AnyKind = "*";
}
