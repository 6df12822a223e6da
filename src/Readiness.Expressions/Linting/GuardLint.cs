using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

/// <summary>Warns where a field that can be absent is read without asking first.</summary>
internal sealed class GuardLint(DiagnosticBag diagnostics)
{
    public void Run(Expr root) => Visit(root, []);

    private void Visit(Expr expr, HashSet<string> guarded)
    {
        switch (expr)
        {
            case LogicExpr logic:
                var known = new HashSet<string>(guarded, StringComparer.Ordinal);
                foreach (var operand in logic.Operands) AddGuards(operand, logic.IsAnd, known);
                foreach (var operand in logic.Operands) Visit(operand, known);
                return;
            case ConditionalExpr choice:
                Visit(choice.Condition, guarded);
                Visit(choice.Then, With(choice.Condition, isTrue: true, guarded));
                Visit(choice.Otherwise, With(choice.Condition, isTrue: false, guarded));
                return;
            case SelectExpr select:
                Look(select, guarded);
                break;
        }

        foreach (var child in Children.Of(expr)) Visit(child, guarded);
    }

    private void Look(SelectExpr select, HashSet<string> guarded)
    {
        if (select.IsOptional || select.Operand.Type is not StructType type || type.SlotOf(select.Field) is not (>= 0 and var slot)) return;
        if (!type.Fields[slot].CanBeAbsent) return;
        var path = PathKey.Of(select);
        if (path is not null && guarded.Contains(path)) return;
        var example = path ?? select.Field;
        diagnostics.Warn(select.FieldSpan, $"{select.Field} can be absent, and then reading it is an error", $"write has({example}) && …, or .?{select.Field}.orValue(…)");
    }

    private static HashSet<string> With(Expr condition, bool isTrue, HashSet<string> guarded)
    {
        var known = new HashSet<string>(guarded, StringComparer.Ordinal);
        AddGuards(condition, isTrue, known);
        return known;
    }

    /// <summary>Notes the places that are present when a condition is true, or when it is false.</summary>
    private static void AddGuards(Expr condition, bool isTrue, HashSet<string> guarded)
    {
        if (condition is OperatorExpr { Operator: Operators.Not } not) AddGuards(not.Operands[0], !isTrue, guarded);
        if (condition is PresenceExpr presence && isTrue && PathKey.Of(presence) is { } path) guarded.Add(path);
        if (condition is not LogicExpr logic || logic.IsAnd != isTrue) return;
        foreach (var operand in logic.Operands) AddGuards(operand, isTrue, guarded);
    }
}
