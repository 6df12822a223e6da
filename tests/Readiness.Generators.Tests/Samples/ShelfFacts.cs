using Readiness.Core.Facts;

namespace Readiness.Generators.Tests.Samples;

/// <summary>One shelf of a store.</summary>
[FactRecord("store.shelf")]
public sealed partial record ShelfFacts
{
    /// <summary>What is written on it.</summary>
    public required string Label { get; init; }

    /// <summary>How many boards it has.</summary>
    public long Boards { get; init; }

    /// <summary>Whether it is locked.</summary>
    public bool Locked { get; init; }

    /// <summary>The part of it that is used, 0 to 1.</summary>
    public double Fill { get; init; }

    /// <summary>How long it takes to reach it.</summary>
    public TimeSpan Reach { get; init; }

    /// <summary>When it was built.</summary>
    public DateTimeOffset Built { get; init; }

    /// <summary>How it may be used.</summary>
    public StoreMode Mode { get; init; }

    /// <summary>What hangs on it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Shelves on this shelf.</summary>
    public IReadOnlyList<ShelfFacts> Inner { get; init; } = [];

    /// <summary>Who filled it last; absent when nobody did.</summary>
    public Fact<string> Keeper { get; init; }

    public string Shown => Label.ToUpperInvariant();
}
