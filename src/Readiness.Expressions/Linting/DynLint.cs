using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

/// <summary>Refuses what has no type: mistakes in it show only when the expression runs.</summary>
internal static class DynLint
{
    public static void Run(Expr expr, DiagnosticBag diagnostics)
    {
        if (expr is NameExpr or SelectExpr && expr.Type is { Kind: CelTypeKind.Dyn })
        {
            diagnostics.Error(expr.Span, "this has no type, so that nothing checks what is done with it", "declare the fact");
            return;
        }

        if (expr is CallExpr { Function: "dyn", Target: null })
        {
            diagnostics.Error(expr.Span, "dyn() takes the type away, and with it every check", "leave it out, or declare the fact");
            return;
        }

        foreach (var child in Children.Of(expr)) Run(child, diagnostics);
    }
}
