using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>operand[index]</c> and <c>operand[?index]</c>.</summary>
internal sealed class IndexNode(TextSpan span, Node operand, Node index, bool isOptional) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var container = operand.Evaluate(ref frame);
        var key = index.Evaluate(ref frame);
        if (container.Kind == CelKind.List && key.Kind == CelKind.Int && !isOptional)
        {
            var list = Unsafe.As<IListValue>(container.Reference!);
            if ((ulong)key.Bits < (ulong)list.Positioned) return list[(int)key.Bits];
        }

        if (!container.IsValue || !key.IsValue) return Strict.Combine(container, key);
        if (container.Kind != CelKind.Optional) return Find(container, key, isOptional);
        return container.AsOptional is { } content ? Find(content, key, asOptional: true) : container;
    }

    private CelValue Find(in CelValue container, in CelValue key, bool asOptional) => Selection.Element(container, key, out var value) switch
    {
        SelectionOutcome.Found => value.IsUnknown || value.IsError || !asOptional ? value : CelValue.FromOptional(value),
        SelectionOutcome.Missing when asOptional => CelValue.FromOptional(null),
        SelectionOutcome.Missing when container.Kind == CelKind.Map => Fail($"no such key: {key}"),
        SelectionOutcome.Missing => Fail($"index out of bounds: {key} in a list of {container.AsList.Count}"),
        _ => Fail($"no such overload: {TypeNames.Of(container)} cannot be indexed by {key}"),
    };
}
