using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>A node of the parsed text.</summary>
internal abstract class Expr(TextSpan span, int depth)
{
    public TextSpan Span => span;

    /// <summary>1 for a leaf; bounded, so that everything that walks the tree may recurse.</summary>
    public int Depth => depth;

    /// <summary>What the checker found out; null before and in an unchecked program.</summary>
    public CelType? Type { get; set; }
}
