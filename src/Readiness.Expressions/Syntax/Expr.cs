using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>A node of the parsed text.</summary>
internal abstract class Expr(TextSpan span, int depth)
{
    public TextSpan Span => span;

    /// <summary>1 for a leaf; bounded, so that everything that walks the tree may recurse.</summary>
    public int Depth => depth;

    /// <summary>How many direct parts the node has.</summary>
    public virtual int PartCount => 0;

    /// <summary>What the checker found out; null before and in an unchecked program.</summary>
    public CelType? Type { get; set; }

    /// <summary>A direct part, in the order of the text.</summary>
    public virtual Expr Part(int index) => throw new ArgumentOutOfRangeException(nameof(index));
}
