using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>A constant.</summary>
internal sealed class LiteralExpr(TextSpan span, CelValue value) : Expr(span, 1)
{
    public CelValue Value => value;
}

/// <summary>A name; absolute with a leading dot.</summary>
internal sealed class NameExpr(TextSpan span, string name, bool isAbsolute) : Expr(span, 1)
{
    public string Name => name;

    public bool IsAbsolute => isAbsolute;
}

/// <summary>A place where the text could not be read; it has been told.</summary>
internal sealed class BrokenExpr(TextSpan span) : Expr(span, 1);
