namespace Readiness.Expressions;

/// <summary>What a host demands of expressions.</summary>
public sealed record CompileOptions
{
    public static CompileOptions Default { get; } = new();

    /// <summary>Check types before planning. Without it, calls are resolved when they are evaluated.</summary>
    public bool Check { get; init; } = true;

    /// <summary>Refuse <c>dyn(…)</c> and what has no type of its own.</summary>
    public bool ForbidDyn { get; init; }

    /// <summary>Allow lists and maps with elements of several types.</summary>
    public bool MixedLiterals { get; init; } = true;

    /// <summary>Warn where <c>all()</c> on a list that may be empty decides the result.</summary>
    public bool WarnVacuousAll { get; init; }

    /// <summary>Warn where a field that can be absent is read without <c>has()</c> or <c>.?</c>.</summary>
    public bool WarnUnguarded { get; init; }

    /// <summary>The type that the expression must have; null for any.</summary>
    public CelType? ResultType { get; init; }

    /// <summary>The deepest nesting of expressions.</summary>
    public int MaxDepth { get; init; } = 250;

    /// <summary>
    /// How deep macros may walk within each other over lists and maps of which nobody declared the greatest size: each
    /// multiplies the cost by a size that nothing bounds.
    /// </summary>
    public int MaxUnboundedWalks { get; init; } = 4;

    /// <summary>The longest text, in UTF-16 units.</summary>
    public int MaxLength { get; init; } = 100_000;

    /// <summary>After so many errors the rest is not told.</summary>
    public int MaxErrors { get; init; } = 30;

    /// <summary>Warn when the static estimate of the cost is above this.</summary>
    public long WarnCost { get; init; } = long.MaxValue;

    /// <summary>Refuse an expression when the static estimate of the cost is above this.</summary>
    public long MaxCost { get; init; } = long.MaxValue;
}
