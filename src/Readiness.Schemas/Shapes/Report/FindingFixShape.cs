namespace Readiness.Schemas.Shapes.Report;

/// <summary>How to mend a finding.</summary>
internal sealed record FindingFixShape
{
    /// <summary>What to do.</summary>
    public required string Text { get; init; }

    /// <summary>A command to paste.</summary>
    public string? Command { get; init; }

    /// <summary>A document to paste, such as a policy.</summary>
    public string? Document { get; init; }

    /// <summary>The change as Terraform.</summary>
    public string? Terraform { get; init; }

    /// <summary>Where it is explained.</summary>
    public required IReadOnlyList<string> Links { get; init; }
}
