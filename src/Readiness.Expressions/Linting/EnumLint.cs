using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

/// <summary>Warns of a comparison with a string that the field never has.</summary>
internal static class EnumLint
{
    private const int MostShown = 8;

    public static void Run(Expr expr, DiagnosticBag diagnostics)
    {
        if (expr is OperatorExpr { Operands: [var left, var right] } operation)
        {
            if (operation.Operator is Operators.Equal or Operators.NotEqual)
            {
                Compare(left, right, diagnostics);
                Compare(right, left, diagnostics);
            }
            else if (operation.Operator == Operators.In && right is ListExpr list)
            {
                foreach (var item in list.Items) Compare(left, item.Value, diagnostics);
            }
        }

        foreach (var child in Children.Of(expr)) Run(child, diagnostics);
    }

    private static void Compare(Expr field, Expr constant, DiagnosticBag diagnostics)
    {
        if (constant is not LiteralExpr { Value: { Kind: CelKind.String } text }) return;
        if (field is not SelectExpr { Operand.Type: StructType type } select || type.SlotOf(select.Field) is not (>= 0 and var slot)) return;
        var allowed = type.Fields[slot].AllowedValues;
        if (allowed.Count == 0 || allowed.Contains(text.AsString)) return;
        var some = string.Join(", ", allowed.Take(MostShown)) + (allowed.Count > MostShown ? ", …" : "");
        diagnostics.Warn(constant.Span, $"{select.Field} is never {text}: it is one of {some}", DidYouMean.Among(text.AsString, allowed));
    }
}
