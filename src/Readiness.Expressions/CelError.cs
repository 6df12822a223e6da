namespace Readiness.Expressions;

/// <summary>Why an expression has no value.</summary>
/// <param name="Message">What is wrong with which value, without a final full stop.</param>
public sealed record CelError(string Message)
{
    /// <summary>UTF-16 offset of the failing sub-expression in the text; -1 when not known.</summary>
    public int Start { get; init; } = -1;

    /// <summary>Length of the failing sub-expression in UTF-16 units.</summary>
    public int Length { get; init; }
}
