using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>What a run shall collect.</summary>
public sealed record CollectionOrder(Plan Plan)
{
    /// <summary>The facts that are needed, by kind, as top-level properties in camelCase; of a kind that is not in it only questions are answered. Null for all facts of all kinds.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>>? Wanted { get; init; }

    /// <summary>The sorts of steps (<c>signal</c>, <c>path</c>) whose questions are posed; null for all.</summary>
    public IReadOnlySet<string>? Steps { get; init; }

    /// <summary>The components to collect, with those that they imply; null for all that the plan declares.</summary>
    public IReadOnlySet<string>? Components { get; init; }

    internal IReadOnlySet<string>? WantedOf(string kind) =>
        Wanted is null ? null : Wanted.TryGetValue(kind, out var facts) ? facts : System.Collections.Frozen.FrozenSet<string>.Empty;
}
