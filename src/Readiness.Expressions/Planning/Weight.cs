using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

internal static class Weight
{
    /// <summary>What evaluating a node once costs at most, without the steps of the macros in it: one for each part.</summary>
    public static int Of(Expr expr)
    {
        var weight = expr is LiteralExpr ? 0 : 1;
        foreach (var child in Children.Of(expr))
        {
            if (expr is ComprehensionExpr walk && !ReferenceEquals(child, walk.Range)) continue;
            weight += Of(child);
        }

        return weight;
    }
}
