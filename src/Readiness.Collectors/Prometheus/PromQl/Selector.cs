namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>A place in a query where series are selected: <c>up{job="x"}</c>, with its range and modifiers.</summary>
internal sealed record Selector
{
    /// <summary>The metric; null when only matchers say it.</summary>
    public string? Metric { get; init; }

    public IReadOnlyList<Matcher> Matchers { get; init; } = [];

    /// <summary>Name and braces: <c>up{job="x"}</c>.</summary>
    public required string Body { get; init; }

    /// <summary>Where <see cref="Body"/>'s closing brace is within it; null without braces.</summary>
    public int? ClosingBrace { get; init; }

    /// <summary>The range in brackets; null for an instant selector.</summary>
    public TimeSpan? Range { get; init; }

    /// <summary><c>offset</c> and <c>@</c> as written, with what stands before them; else empty.</summary>
    public string Modifiers { get; init; } = "";

    /// <summary>Where the selector begins in the query.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends, range and modifiers included.</summary>
    public int End { get; init; }

    /// <summary>How far back it looks: its range, and those of the subqueries around it.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>How late it looks: its offset, and those of the subqueries around it.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether only the lack of series matters to it: it stands inside <c>absent()</c> or <c>absent_over_time()</c>.</summary>
    public bool AsksForAbsence { get; init; }

    /// <summary>The selector without its range, fit to be asked by itself.</summary>
    public string Instant => Body + Modifiers;
}
