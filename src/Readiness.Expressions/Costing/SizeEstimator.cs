using Readiness.Expressions.Syntax;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Costing;

/// <summary>The most elements or characters that a value can have, from the declarations of the fields.</summary>
internal sealed class SizeEstimator
{
    private const long UndeclaredItems = 200;
    private const long UndeclaredLength = 128;

    /// <summary>No size had to be guessed.</summary>
    public bool AllDeclared { get; private set; } = true;

    /// <summary>Whether the greatest size of a value is known from literals and declarations.</summary>
    public static bool IsDeclared(Expr expr)
    {
        var sizes = new SizeEstimator();
        sizes.Of(expr);
        return sizes.AllDeclared;
    }

    public long Of(Expr expr) => expr switch
    {
        LiteralExpr { Value: { Kind: CelKind.String } text } => CodePoints.Count(text.AsString),
        LiteralExpr { Value: { Kind: CelKind.Bytes } bytes } => bytes.AsBytes.Length,
        ListExpr list => list.Items.Length,
        MapExpr map => map.Entries.Length,
        SelectExpr { Operand.Type: StructType type } select => OfField(type, select.Field, expr),
        ComprehensionExpr walk => Of(walk.Range),
        OperatorExpr { Operator: Operators.Add } sum => Saturating.Add(Of(sum.Operands[0]), Of(sum.Operands[1])),
        ConditionalExpr choice => Math.Max(Of(choice.Then), Of(choice.Otherwise)),
        BindExpr bind => Of(bind.Body),
        _ => Guess(expr),
    };

    private long OfField(StructType type, string field, Expr expr)
    {
        var slot = type.SlotOf(field);
        if (slot < 0) return Guess(expr);
        var declaration = type.Fields[slot];
        return declaration.MaxItems ?? declaration.MaxLength ?? Guess(expr);
    }

    private long Guess(Expr expr)
    {
        AllDeclared = false;
        return expr.Type?.Kind is CelTypeKind.String or CelTypeKind.Bytes ? UndeclaredLength : UndeclaredItems;
    }
}
