using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>cel.bind(name, value, body)</c>.</summary>
internal sealed class BindNode(TextSpan span, int slot, Node value, Node body) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        frame.Locals[slot] = value.Evaluate(ref frame);
        return body.Evaluate(ref frame);
    }

    public override Truth Test(scoped ref Frame frame)
    {
        frame.Locals[slot] = value.Evaluate(ref frame);
        return body.Test(ref frame);
    }
}

/// <summary><c>optMap</c> and <c>optFlatMap</c>.</summary>
internal sealed class OptionalMapNode(TextSpan span, int slot, Node target, Node body, bool isFlat) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var optional = target.Evaluate(ref frame);
        if (!optional.IsValue) return optional;
        if (optional.Kind != CelKind.Optional) return Fail($"no such overload: {TypeNames.Of(optional)} is no optional");
        if (optional.AsOptional is not { } content) return optional;
        frame.Locals[slot] = content;
        var result = body.Evaluate(ref frame);
        if (!result.IsValue) return result;
        if (!isFlat) return CelValue.FromOptional(result);
        return result.Kind == CelKind.Optional ? result : Fail($"no such overload: optFlatMap() needs an optional, not {TypeNames.Of(result)}");
    }
}

/// <summary><c>or</c> and <c>orValue</c>: the alternative is evaluated only when the optional is empty. An unknown stays unknown.</summary>
internal sealed class OptionalOrNode(TextSpan span, Node target, Node alternative, bool unwraps) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var optional = target.Evaluate(ref frame);
        if (!optional.IsValue) return optional;
        if (optional.Kind != CelKind.Optional) return Fail($"no such overload: {TypeNames.Of(optional)} is no optional");
        if (optional.AsOptional is { } content) return unwraps ? content : optional;
        var other = alternative.Evaluate(ref frame);
        if (unwraps || !other.IsValue || other.Kind == CelKind.Optional) return other;
        return Fail($"no such overload: or() needs an optional, not {TypeNames.Of(other)}");
    }
}
