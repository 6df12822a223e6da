using Readiness.Expressions.Checking;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Functions;
using Readiness.Expressions.Regex;
using Readiness.Expressions.Syntax;
using Node = Readiness.Expressions.Evaluation.Node;

namespace Readiness.Expressions.Planning;

internal sealed partial class Planner
{
    private Node PlanCall(CallExpr call, LocalScope? scope)
    {
        var namespaced = call.Target is null ? null : declarations.ResolveNamespaced(call.Target, call.Function, scope);
        if (namespaced is not null) call.TargetIsNamespace = true;
        var isMember = call.Target is not null && namespaced is null;
        var function = namespaced ?? (isMember ? declarations.FindFunction(call.Function) : declarations.ResolveFunction(call.Function, call.IsAbsolute));
        if (function is null || Operators.IsOperator(function.Name)) return new FailureNode(call.NameSpan, $"unbound function: there is no function {call.Function}");
        var arguments = PlanAll(isMember ? [call.Target!, .. call.Arguments] : call.Arguments, scope);
        var overloads = Candidates(call, function, isMember, arguments.Length);
        if (overloads.Length == 0) return new FailureNode(call.Span, $"no such overload: {call.Function}() with {arguments.Length} arguments");
        return Special(call, overloads, arguments) ?? PlanInvocation(call, function, overloads, arguments);
    }

    private static CelOverload[] Candidates(CallExpr call, CelFunction function, bool isMember, int argumentCount) =>
        call.Overloads.Length > 0
            ? call.Overloads
            : [.. function.Overloads.Where(o => o.IsMember == isMember && o.Parameters.Count == argumentCount)];

    private Node PlanInvocation(CallExpr call, CelFunction function, CelOverload[] overloads, Node[] arguments)
    {
        var isDecided = call.Overloads.Length == 1 && HasKnownArguments(call);
        var node = new CallNode(call.Span, new Dispatch(function.Name, overloads, isDecided), arguments);

        // A host's function may look at the world; those of the library depend on their arguments only.
        if (!Folding.AreConstant(arguments) || !StandardLibrary.ByName.ContainsKey(function.Name)) return node;
        var value = Folding.Evaluate(node);
        WarnWhenFailing(node, value);
        return value.IsValue ? new ConstantNode(call.Span, value) : node;
    }

    private static bool HasKnownArguments(CallExpr call)
    {
        if (call.Target is { } target && !call.TargetIsNamespace && !IsKnown(target.Type)) return false;
        foreach (var argument in call.Arguments)
        {
            if (!IsKnown(argument.Type)) return false;
        }

        return true;
    }

    private static bool IsKnown(CelType? type) => type is not null && type.Kind is not (CelTypeKind.Dyn or CelTypeKind.Error or CelTypeKind.Null);

    /// <summary>Functions with nodes of their own: those that do not evaluate all arguments, and constant patterns.</summary>
    private Node? Special(CallExpr call, CelOverload[] overloads, Node[] arguments)
    {
        if (overloads.Length != 1) return null;
        if (overloads[0].Id is Optionals.Or or Optionals.OrValue)
            return new OptionalOrNode(call.Span, arguments[0], arguments[1], unwraps: overloads[0].Id == Optionals.OrValue);
        if (overloads[0].Id is not (Matches.Global or Matches.Member) || arguments is not [_, ConstantNode { Value: { Kind: CelKind.String } pattern }]) return null;
        if (Re2Pattern.TryParse(pattern.AsString, out var parsed, out var error)) return new PatternNode(call.Span, arguments[0], parsed);
        WarnWhenFailing(arguments[1], CelValue.Error(error));
        return new FailureNode(arguments[1].Span, error);
    }
}
