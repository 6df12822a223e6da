namespace Readiness.Schemas.Shapes.Rule;

/// <summary>How to repair what a rule found.</summary>
internal sealed record FixShape
{
    /// <summary>What to do, in a sentence or two; expressions stand in braces.</summary>
    public required string Text { get; init; }

    /// <summary>A command to paste.</summary>
    public string? Command { get; init; }

    /// <summary>A document to paste, such as a policy.</summary>
    public string? Document { get; init; }

    /// <summary>The change as Terraform.</summary>
    public string? Terraform { get; init; }

    /// <summary>What the fix changes in the facts, so that simulate can try it on paper; several changes with semicolons between them.</summary>
    public string? Effect { get; init; }

    /// <summary>Where it is explained.</summary>
    public IReadOnlyList<string>? Links { get; init; }
}
