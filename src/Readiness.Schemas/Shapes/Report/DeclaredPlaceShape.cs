namespace Readiness.Schemas.Shapes.Report;

/// <summary>Where the plan declares the subject of a finding, or a file of waivers the waiver.</summary>
internal sealed record DeclaredPlaceShape
{
    /// <summary>The file as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Counted from 1, in UTF-16 units.</summary>
    public required int Column { get; init; }

    /// <summary>In UTF-16 units, at least 1.</summary>
    public required int Length { get; init; }
}
