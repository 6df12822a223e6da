using Readiness.Core.Facts;

namespace Readiness.Generators.Tests.Samples;

/// <summary>A store, for <c>tests</c>: see
/// <see cref="Lag"/> and <see langword="null"/>.</summary>
[FactRecord("store")]
public sealed partial record StoreFacts
{
    /// <summary>Whether it is open.</summary>
    public Fact<bool> Open { get; init; }

    /// <summary>How many visitors it has.</summary>
    public Fact<long> Visitors { get; init; }

    /// <summary>The share of them that buy.</summary>
    public Fact<double> Share { get; init; }

    /// <summary>Its name.</summary>
    public Fact<string> Name { get; init; }

    /// <summary>How far it lags.</summary>
    public Fact<TimeSpan> Lag { get; init; }

    /// <summary>When it was last seen.</summary>
    public Fact<DateTimeOffset> SeenAt { get; init; }

    /// <summary>How it may be used.</summary>
    public Fact<StoreMode> Mode { get; init; }

    /// <summary>The state that the system reports.</summary>
    [AllowedValues("up", "down")]
    public Fact<string> Type { get; init; }

    /// <summary>The best of its shelves.</summary>
    public Fact<ShelfFacts> Best { get; init; }

    /// <summary>All its shelves.</summary>
    public FactList<ShelfFacts> Shelves { get; init; }

    /// <summary>The modes that it had.</summary>
    public FactList<StoreMode> Modes { get; init; }

    /// <summary>The doors, by name.</summary>
    public FactList<string> Doors { get; init; }

    /// <summary>What is stuck on it.</summary>
    public FactMap Labels { get; init; }
}
