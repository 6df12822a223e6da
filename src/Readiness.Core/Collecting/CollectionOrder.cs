using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>What a run shall collect.</summary>
public sealed record CollectionOrder(Plan Plan)
{
    /// <summary>The facts that are needed, by kind, as top-level properties in camelCase; of a kind that is not in it only questions are answered. Null for all facts of all kinds.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>>? Wanted { get; init; }

    /// <summary>The steps whose questions are posed; null for all of the chain.</summary>
    public IReadOnlySet<Step>? Steps { get; init; }

    /// <summary>The declared components that are looked at; others of the plan only when a question goes to them. Null for all.</summary>
    public IReadOnlySet<string>? Needed { get; init; }

    /// <summary>The components that can be collected here, with those that they imply; null for all that the plan declares.</summary>
    public IReadOnlySet<string>? Components { get; init; }

    /// <summary>Whether a declared component can be collected here.</summary>
    internal bool IsHere(string component) => Components?.Contains(component) ?? true;

    /// <summary>Whether a declared component is looked at, whoever asks.</summary>
    internal bool IsNeeded(string component) => Needed?.Contains(component) ?? true;

    internal IReadOnlySet<string>? WantedOf(string kind) =>
        Wanted is null ? null : Wanted.TryGetValue(kind, out var facts) ? facts : System.Collections.Frozen.FrozenSet<string>.Empty;
}
