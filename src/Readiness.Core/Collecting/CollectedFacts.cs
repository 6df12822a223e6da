using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;

namespace Readiness.Core.Collecting;

/// <summary>The facts of all components of a run, declared and implied, by component.</summary>
public sealed class CollectedFacts
{
    private readonly SortedDictionary<string, CollectedComponent> _byComponent = new(StringComparer.Ordinal);

    public IEnumerable<CollectedComponent> All => _byComponent.Values;

    public void Set(CollectedComponent collected) => _byComponent[collected.Component] = collected;

    public bool TryGet(string component, [NotNullWhen(true)] out CollectedComponent? collected) => _byComponent.TryGetValue(component, out collected);

    /// <summary>The facts of a component when they are of this type; null when it is of another kind or was never asked.</summary>
    public TFacts? Of<TFacts>(string component)
        where TFacts : class, IFactRecord => TryGet(component, out var collected) ? collected.Facts as TFacts : null;
}

/// <summary>What was collected of one component.</summary>
/// <param name="Component">Its name in the plan, or the identity of an implied one.</param>
/// <param name="Facts">The record of its kind; null when no collector knows the kind.</param>
/// <param name="Duration">How long collecting it took.</param>
public sealed record CollectedComponent(string Component, string Kind, IFactRecord? Facts, TimeSpan Duration)
{
    /// <summary>Whether the plan declares it, or another component implied it.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Why the questions that it needs answered could not be posed; null when they were. Its steps are unknown then, whatever else was collected.</summary>
    public NotCollected? Unasked { get; init; }
}
