using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckOperator(OperatorExpr operation, LocalScope? scope)
    {
        var types = new CelType[operation.Operands.Length];
        for (var i = 0; i < types.Length; i++) types[i] = Check(operation.Operands[i], scope);
        var function = declarations.FindFunction(operation.Operator)!;
        if (Resolve(function, isMember: false, types) is { } resolved)
        {
            operation.Overloads = resolved.Overloads;
            return resolved.Result;
        }

        if (types.Any(IsSilent)) return CelType.Error;
        var shown = Array.ConvertAll(types, Shown);
        var (message, hint) = OperatorAdvice.For(operation.Operator, shown);
        diagnostics.Error(operation.Span, message, hint);
        return CelType.Error;
    }

    private CelType CheckLogic(LogicExpr logic, LocalScope? scope)
    {
        foreach (var operand in logic.Operands) ExpectBool(operand, scope, logic.IsAnd ? "&&" : "||");
        return CelType.Bool;
    }

    private void ExpectBool(Expr expr, LocalScope? scope, string where)
    {
        var type = Check(expr, scope);
        if (_unifier.IsAssignable(type, CelType.Bool)) return;
        diagnostics.Error(expr.Span, $"{where} needs a bool, this is {Shown(type)}");
    }

    private CelType CheckConditional(ConditionalExpr conditional, LocalScope? scope)
    {
        ExpectBool(conditional.Condition, scope, "the condition before ?");
        var then = Check(conditional.Then, scope);
        var otherwise = Check(conditional.Otherwise, scope);
        var result = _unifier.Substitution.Fresh();
        if (_unifier.AreAssignable([then, otherwise], [result, result])) return Known(result);
        diagnostics.Error(conditional.Span, $"the branches have different types: {Shown(then)} and {Shown(otherwise)}");
        return CelType.Error;
    }
}
