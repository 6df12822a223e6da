using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckOperator(OperatorExpr operation, LocalScope? scope)
    {
        var first = Check(operation.Operands[0], scope);
        return operation.Operands.Length == 1
            ? CheckOperator(operation, [first])
            : CheckOperator(operation, [first, Check(operation.Operands[1], scope)]);
    }

    private CelType CheckOperator(OperatorExpr operation, ReadOnlySpan<CelType> types)
    {
        var function = declarations.FindFunction(operation.Operator)!;
        if (operation.Operator is Operators.Equal or Operators.NotEqual && types[0].Kind == types[1].Kind && ArePlain(types) && function.Table.All is [var only])
        {
            operation.Overloads = only.Shape.Alone;
            return CelType.Bool;
        }

        if (Resolve(function, isMember: false, types, out var overloads) is { } result)
        {
            operation.Overloads = overloads;
            return result;
        }

        if (Array.Exists(types.ToArray(), IsSilent)) return CelType.Error;
        var shown = Array.ConvertAll(types.ToArray(), Shown);
        var (message, hint) = OperatorAdvice.For(operation.Operator, shown);
        diagnostics.Error(operation.Span, message, hint);
        return CelType.Error;
    }

    private CelType CheckLogic(LogicExpr logic, LocalScope? scope)
    {
        foreach (var operand in logic.Operands)
        {
            if (!GivesBool(operand, scope)) TellNoBool(operand, logic.IsAnd ? "&&" : "||");
        }

        return CelType.Bool;
    }

    private bool GivesBool(Expr expr, LocalScope? scope) => _unifier.IsAssignable(Check(expr, scope), CelType.Bool);

    private void TellNoBool(Expr expr, string where) => diagnostics.Error(expr.Span, $"{where} needs a bool, this is {Shown(expr.Type!)}");

    private CelType CheckConditional(ConditionalExpr conditional, LocalScope? scope)
    {
        if (!GivesBool(conditional.Condition, scope)) TellNoBool(conditional.Condition, "the condition before ?");
        var then = Check(conditional.Then, scope);
        var otherwise = Check(conditional.Otherwise, scope);
        if (then.Kind is not (CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Parameter) && ReferenceEquals(then, otherwise)) return then;
        var result = _unifier.Substitution.Fresh();
        if (_unifier.AreAssignable([then, otherwise], [result, result])) return Known(result);
        diagnostics.Error(conditional.Span, $"the branches have different types: {Shown(then)} and {Shown(otherwise)}");
        return CelType.Error;
    }
}
