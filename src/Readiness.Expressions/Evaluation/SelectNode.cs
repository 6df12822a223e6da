using System.Runtime.CompilerServices;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

/// <summary><c>operand.field</c> on maps, records of unknown type, and through optionals.</summary>
internal sealed class SelectNode(TextSpan span, Node operand, string field, bool isOptional) : Node(span)
{
    private readonly CelValue _key = CelValue.FromString(field);
    private readonly bool _isOfElement = operand is ElementNode && !isOptional;

    public override CelValue Evaluate(scoped ref Frame frame) =>
        _isOfElement && TryEntry(frame.Element, out var value) ? value : OfAnything(ref frame);

    /// <summary>The commonest case: an entry of a map that is the element of a macro, read where it stands.</summary>
    private bool TryEntry(in CelValue container, out CelValue value)
    {
        if (container.Kind == CelKind.Map) return Unsafe.As<IMapValue>(container.Reference!).TryGet(_key, out value) && value.Kind != CelKind.Absent;
        value = default;
        return false;
    }

    private CelValue OfAnything(scoped ref Frame frame)
    {
        var container = operand.Evaluate(ref frame);
        if (!isOptional && TryEntry(container, out var entry)) return entry;
        if (!container.IsValue) return container;
        if (container.Kind != CelKind.Optional) return Select(container, isOptional);
        return container.AsOptional is { } content ? Select(content, asOptional: true) : container;
    }

    private CelValue Select(in CelValue container, bool asOptional) => Selection.Field(container, field, out var value) switch
    {
        SelectionOutcome.Found => value.IsUnknown || value.IsError || !asOptional ? value : CelValue.FromOptional(value),
        SelectionOutcome.Missing when asOptional => CelValue.FromOptional(null),
        SelectionOutcome.Missing => Fail(container.Kind == CelKind.Map ? $"no such key: {field}" : Selection.AbsentMessage(field)),
        _ => Fail($"no such overload: {TypeNames.Of(container)} has no field {field}"),
    };
}

/// <summary><c>has(operand.field)</c>.</summary>
internal sealed class PresenceNode(TextSpan span, Node operand, string field) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var container = operand.Evaluate(ref frame);
        if (!container.IsValue) return container;
        if (container.Kind != CelKind.Optional) return Has(container);
        return container.AsOptional is { } content ? Has(content) : CelValue.False;
    }

    private CelValue Has(in CelValue container) => Selection.Field(container, field, out var value) switch
    {
        SelectionOutcome.Found => value.IsUnknown || value.IsError ? value : CelValue.True,
        SelectionOutcome.Missing => CelValue.False,
        _ => Fail($"no such overload: {TypeNames.Of(container)} has no field {field}"),
    };
}
