using System.Collections.Frozen;
using Readiness.Core.Facts.Values;

namespace Readiness.Core.Facts;

/// <summary>Collected names with text values (labels, flags, tags): present, absent, or not collected with a reason.</summary>
public readonly struct FactMap
{
    private readonly IReadOnlyDictionary<string, string>? _entries;
    private readonly NotCollected? _why;

    private FactMap(FactState state, IReadOnlyDictionary<string, string>? entries, NotCollected? why, Provenance? from) =>
        (State, _entries, _why, From, View) = (state, entries, why, from, entries is null ? null : new MapView(entries));

    public FactState State { get; }

    public Provenance? From { get; }

    public bool IsPresent => State == FactState.Present;

    public bool IsAbsent => State == FactState.Absent;

    public bool IsNotCollected => State == FactState.NotCollected;

    /// <summary>The entries read; empty when absent or not collected.</summary>
    public IReadOnlyDictionary<string, string> Entries => _entries ?? FrozenDictionary<string, string>.Empty;

    /// <summary>Why it was not collected; reading it in another state is a bug of the caller.</summary>
    public NotCollected Why => IsNotCollected
        ? _why ?? NotCollected.NotRequested
        : throw new InvalidOperationException($"The map is {State}, there is no reason to tell.");

    /// <summary>A present map as expressions read it; else null.</summary>
    internal MapView? View { get; }

    public static FactMap Present(IReadOnlyDictionary<string, string> entries, Provenance? from = null) => new(FactState.Present, entries, null, from);

    public static FactMap Absent(Provenance? from = null) => new(FactState.Absent, null, null, from);

    public static FactMap Missing(NotCollected why) => new(FactState.NotCollected, null, why, null);
}
