using Readiness.Core.Facts.Values;

namespace Readiness.Core.Facts;

/// <summary>A list of collected state: present (perhaps incomplete), absent, or not collected with a reason.</summary>
/// <remarks>Incomplete means that some of it could not be read: what is found in it counts, what its end would prove is unknown.</remarks>
public readonly struct FactList<T>
{
    private readonly NotCollected? _why;

    private FactList(FactState state, ListContent<T>? content, NotCollected? why, Provenance? from) =>
        (State, Content, _why, From) = (state, content, why, from);

    public FactState State { get; }

    public Provenance? From { get; }

    public bool IsPresent => State == FactState.Present;

    public bool IsAbsent => State == FactState.Absent;

    public bool IsNotCollected => State == FactState.NotCollected;

    /// <summary>The items read; empty when absent or not collected.</summary>
    public IReadOnlyList<T> Items => Content?.Items ?? [];

    /// <summary>Why the rest is missing; null when the list is complete, absent or not collected at all.</summary>
    public NotCollected? Incomplete => Content?.Incomplete;

    /// <summary>Present and read to its end.</summary>
    public bool IsComplete => IsPresent && Incomplete is null;

    /// <summary>Why it was not collected; reading it in another state is a bug of the caller.</summary>
    public NotCollected Why => IsNotCollected
        ? _why ?? NotCollected.NotRequested
        : throw new InvalidOperationException($"The list is {State}, there is no reason to tell.");

    /// <summary>What a present list holds; else null.</summary>
    internal ListContent<T>? Content { get; }

    public static FactList<T> Present(IReadOnlyList<T> items, Provenance? from = null, NotCollected? incomplete = null) =>
        new(FactState.Present, new ListContent<T>(items, incomplete), null, from);

    public static FactList<T> Absent(Provenance? from = null) => new(FactState.Absent, null, null, from);

    public static FactList<T> Missing(NotCollected why) => new(FactState.NotCollected, null, why, null);
}
