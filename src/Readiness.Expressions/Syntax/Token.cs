using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <param name="Kind">What it is.</param>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Value">The content of a string (<see cref="string"/>) or byte string; the name of a quoted name.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, object? Value = null)
{
    public int End => Start + Length;

    public TextSpan Span => new(Start, Length);
}
