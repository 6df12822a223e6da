namespace Readiness.Schemas.Shapes.Report;

/// <summary>What a rule was evaluated on.</summary>
internal sealed record SubjectShape
{
    /// <summary>A component kind, a sort of step, site or plan.</summary>
    public required string Sort { get; init; }

    public required string Name { get; init; }
}
