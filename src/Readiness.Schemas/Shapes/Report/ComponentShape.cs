namespace Readiness.Schemas.Shapes.Report;

/// <summary>What became of asking one component.</summary>
internal sealed record ComponentShape
{
    public required string Name { get; init; }

    public required string Kind { get; init; }

    public string? Site { get; init; }

    /// <summary>Whether the site rests on the plan's word alone; left out when an address proves it, or was not seen.</summary>
    public bool? SiteClaimed { get; init; }

    public required long DurationMilliseconds { get; init; }

    /// <summary>Why facts are missing; empty when all that was asked was answered.</summary>
    public required IReadOnlyList<TroubleShape> Trouble { get; init; }
}
