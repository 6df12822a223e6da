using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

/// <summary>Warns where an empty list makes the whole expression true: <c>[].all(…)</c>.</summary>
internal sealed class VacuousLint(string text, DiagnosticBag diagnostics)
{
    public void Run(Expr root) => Visit(root, []);

    private void Visit(Expr expr, HashSet<string> filled)
    {
        switch (expr)
        {
            case LogicExpr { IsAnd: true } logic:
                var known = new HashSet<string>(filled, StringComparer.Ordinal);
                foreach (var operand in logic.Operands) AddFilled(operand, known);
                foreach (var operand in logic.Operands) Visit(operand, known);
                break;
            case ConditionalExpr choice:
                var whenTrue = new HashSet<string>(filled, StringComparer.Ordinal);
                AddFilled(choice.Condition, whenTrue);
                Visit(choice.Then, whenTrue);
                Visit(choice.Otherwise, filled);
                break;
            case BindExpr bind:
                Visit(bind.Body, filled);
                break;
            case ComprehensionExpr { Kind: ComprehensionKind.All } all:
                if (!HasElements(all.Range) && !filled.Contains(Key(all.Range))) Tell(all);
                Visit(all.Body, filled);
                break;
            case ComprehensionExpr { Kind: ComprehensionKind.Exists } exists:
                Visit(exists.Body, filled);
                break;
        }
    }

    private void Tell(ComprehensionExpr all)
    {
        var range = Key(all.Range);
        diagnostics.Warn(all.NameSpan, $"all() is true when {range} is empty", $"if an empty list must not pass, write size({range}) > 0 && …");
    }

    /// <summary>Notes the lists of which a condition says that they have elements.</summary>
    private void AddFilled(Expr condition, HashSet<string> filled)
    {
        if (condition is ComprehensionExpr { Kind: ComprehensionKind.Exists or ComprehensionKind.ExistsOne } exists) filled.Add(Key(exists.Range));
        if (condition is OperatorExpr { Operands: [var left, var right] })
        {
            if (SizedBy(left) is { } list) filled.Add(list);
            if (SizedBy(right) is { } other) filled.Add(other);
            if (right is ListExpr { Items.Length: 0 }) filled.Add(Key(left));
        }

        if (condition is LogicExpr { IsAnd: true } logic)
        {
            foreach (var operand in logic.Operands) AddFilled(operand, filled);
        }
    }

    private string? SizedBy(Expr expr) => expr is CallExpr { Function: "size" } call
        ? Key(call.Target ?? call.Arguments[0])
        : null;

    private static bool HasElements(Expr range) => range is ListExpr { Items: { Length: > 0 } items } && items.Any(i => !i.IsOptional);

    private string Key(Expr expr) => text.Substring(expr.Span.Start, expr.Span.Length);
}
