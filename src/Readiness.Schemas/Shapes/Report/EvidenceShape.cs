namespace Readiness.Schemas.Shapes.Report;

/// <summary>A value that decided.</summary>
internal sealed record EvidenceShape
{
    public required string Expression { get; init; }

    public required string Value { get; init; }

    /// <summary>Where it came from; left out for what the plan says.</summary>
    public ProvenanceShape? From { get; init; }
}
