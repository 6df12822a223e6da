using Readiness.Expressions.Checking;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Explaining;

internal sealed partial class Explainer
{
    /// <summary>Where in the facts an expression reads; null for one that computes.</summary>
    private string? PathOf(Expr expr, LocalScope? scope)
    {
        if (expr is NameExpr or SelectExpr && _declarations.Resolve(expr, scope) is { } binding)
        {
            return binding switch
            {
                LocalBinding local => _paths[local.Local.Slot],
                VariableBinding variable => variable.Variable.Name,
                _ => null,
            };
        }

        return expr switch
        {
            SelectExpr select when PathOf(select.Operand, scope) is { } operand => $"{operand}.{select.Field}",
            OperatorExpr { Operator: Operators.Index } index when PathOf(index.Operands[0], scope) is { } list => $"{list}[{Evaluate(index.Operands[1], scope)}]",
            _ => null,
        };
    }

    private object? OriginOf(Expr expr, LocalScope? scope) =>
        expr is SelectExpr select && _declarations.Resolve(expr, scope) is null ? OriginOfField(select.Operand, select.Field, scope) : null;

    private object? OriginOfField(Expr operand, string field, LocalScope? scope)
    {
        if (Evaluate(operand, scope) is not { Kind: CelKind.Struct } container) return null;
        var record = container.AsStruct;
        var slot = record.Type.SlotOf(field);
        return slot < 0 ? null : record.Origin(slot);
    }

    /// <summary>The places that an expression reads directly; what macros in it read belongs to their elements.</summary>
    private IEnumerable<Expr> Reads(Expr expr, LocalScope? scope)
    {
        if (PathOf(expr, scope) is not null) return [expr];
        if (expr is ComprehensionExpr walk) return Reads(walk.Range, scope);
        if (expr is BindExpr or OptionalMapExpr) return [];
        var read = new List<Expr>();
        foreach (var child in Children.Of(expr)) read.AddRange(Reads(child, scope));
        return read;
    }

    private bool IsConstant(Expr expr, LocalScope? scope)
    {
        if (expr is NameExpr or SelectExpr && _declarations.Resolve(expr, scope) is { } binding) return binding is TypeBinding;
        if (expr is ComprehensionExpr or BindExpr or OptionalMapExpr or NameExpr) return false;
        foreach (var child in Children.Of(expr))
        {
            if (!IsConstant(child, scope)) return false;
        }

        return true;
    }
}
