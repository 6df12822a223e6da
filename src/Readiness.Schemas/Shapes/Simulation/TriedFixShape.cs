using Readiness.Core.Rules;
using Readiness.Schemas.Shapes.Report;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>A fix that a failing rule offers for a step.</summary>
internal sealed record TriedFixShape
{
    /// <summary>The rule's id.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>What it changes.</summary>
    public required SubjectShape Step { get; init; }

    /// <summary>The item of the step; left out for the step itself.</summary>
    public string? Item { get; init; }

    /// <summary>What to do.</summary>
    public required string Text { get; init; }

    /// <summary>What it changes of the facts, as the rule writes it.</summary>
    public required IReadOnlyList<string> Effects { get; init; }
}
