namespace Readiness.Core.Facts.Subjects;

/// <summary>The plan as rules see it.</summary>
[FactRecord("plan")]
public sealed partial record PlanFacts
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The longest time until users are served again; absent when undeclared.</summary>
    public Fact<TimeSpan> Rto { get; init; }

    /// <summary>The longest stretch of data that may be lost; absent when undeclared.</summary>
    public Fact<TimeSpan> Rpo { get; init; }

    /// <summary>The names of its scenarios.</summary>
    public IReadOnlyList<string> Scenarios { get; init; } = [];

    /// <summary>The phases of its chain that have steps, in order.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>The names of its signals: the steps of detect.</summary>
    public IReadOnlyList<string> Signals { get; init; } = [];
}
