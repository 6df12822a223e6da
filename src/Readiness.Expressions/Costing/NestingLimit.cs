using System.Globalization;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Costing;

/// <summary>Refuses macros that walk too deep within each other over lists of which nobody knows how long they get.</summary>
internal static class NestingLimit
{
    public static void Check(Expr root, int most, DiagnosticBag diagnostics)
    {
        // Each macro is a level of the tree, and there is one below the innermost.
        if (root.Depth > most + 1) Visit(root, 0, most, diagnostics);
    }

    private static void Visit(Expr expr, int around, int most, DiagnosticBag diagnostics)
    {
        if (expr is not ComprehensionExpr walk)
        {
            foreach (var part in Children.Of(expr)) Visit(part, around, most, diagnostics);
            return;
        }

        Visit(walk.Range, around, most, diagnostics);
        var inside = SizeEstimator.IsDeclared(walk.Range) ? around : around + 1;
        if (inside > most)
        {
            Tell(walk, inside, diagnostics);
            return;
        }

        if (walk.Filter is not null) Visit(walk.Filter, inside, most, diagnostics);
        Visit(walk.Body, inside, most, diagnostics);
    }

    private static void Tell(ComprehensionExpr walk, int depth, DiagnosticBag diagnostics)
    {
        var product = string.Create(CultureInfo.InvariantCulture, $"{walk.MacroName}() walks within {depth - 1} other macros, and no list has a declared greatest size: the cost is the product of {depth} sizes that nothing bounds");
        diagnostics.Error(walk.NameSpan, product, "declare the greatest sizes of the lists, or walk over fewer lists within lists");
    }
}
