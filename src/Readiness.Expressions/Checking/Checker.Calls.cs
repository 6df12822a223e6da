using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    private CelType CheckCall(CallExpr call, LocalScope? scope)
    {
        if (call.Target is null) return CheckCallOf(declarations.ResolveFunction(call.Function, call.IsAbsolute), call, scope);
        if (declarations.ResolveNamespaced(call.Target, call.Function, scope) is { } namespaced)
        {
            call.TargetIsNamespace = true;
            return CheckCallOf(namespaced, call, scope);
        }

        return CheckCallOf(declarations.FindFunction(call.Function), call, scope);
    }

    private CelType CheckCallOf(CelFunction? function, CallExpr call, LocalScope? scope)
    {
        var isMember = call.Target is not null && !call.TargetIsNamespace;
        if (function is null || Operators.IsOperator(function.Name)) return UnknownFunction(call, scope);
        var receivers = isMember ? 1 : 0;
        var types = new CelType[call.Arguments.Length + receivers];
        if (isMember) types[0] = Check(call.Target!, scope);
        for (var i = receivers; i < types.Length; i++) types[i] = Check(call.Arguments[i - receivers], scope);
        if (Resolve(function, isMember, types, out var overloads) is { } result)
        {
            call.Overloads = overloads;
            return result;
        }

        if (!Array.Exists(types, IsSilent)) TellNoOverload(function, isMember, types, call);
        return CelType.Error;
    }

    private CelType UnknownFunction(CallExpr call, LocalScope? scope)
    {
        if (Macros.UsageOf(call.Function) is { } usage)
        {
            diagnostics.Error(call.NameSpan, $"{call.Function}() does not take {Count(call.Arguments.Length)}", $"write {usage}");
            return CelType.Error;
        }

        if (call.Target is not null && IsUnknownNamespace(call.Target, scope))
        {
            var full = $"{QualifiedName.Of(call.Target)!.Text}.{call.Function}";
            diagnostics.Error(call.Target.Span, $"there is no variable {QualifiedName.Of(call.Target)!.Root}", DidYouMean.Among(full, declarations.FunctionNames));
            return CelType.Error;
        }

        if (call.Target is not null) Check(call.Target, scope);
        var hint = DidYouMean.Among(call.Function, declarations.FunctionNames.Concat(Macros.Names));
        diagnostics.Error(call.NameSpan, $"there is no function {call.Function}", hint);
        return CelType.Error;
    }

    private bool IsUnknownNamespace(Expr target, LocalScope? scope) =>
        QualifiedName.RootOf(target) is { } root && declarations.Resolve(root, scope) is null && declarations.Resolve(target, scope) is null;

    private void TellNoOverload(CelFunction function, bool isMember, CelType[] types, CallExpr call)
    {
        var shown = Array.ConvertAll(types, Shown);
        var arguments = string.Join(", ", shown.Skip(isMember ? 1 : 0));
        var message = isMember
            ? $"{shown[0]} has no {call.Function}({arguments})"
            : $"{function.Name}() does not take ({arguments})";
        var signatures = function.Overloads.Where(o => o.IsMember == isMember).Select(o => o.Signature(function.Name)).Take(4).ToList();
        if (signatures.Count == 0) signatures = [.. function.Overloads.Select(o => o.Signature(function.Name)).Take(4)];
        diagnostics.Error(call.NameSpan, message, $"there is {string.Join("; ", signatures)}");
    }

    private static string Count(int arguments) => arguments == 1 ? "1 argument" : $"{arguments} arguments";
}
