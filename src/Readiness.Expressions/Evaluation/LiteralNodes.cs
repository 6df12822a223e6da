using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Evaluation;

internal sealed class ListNode(TextSpan span, Node[] items, bool[]? optional) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var values = new CelValue[items.Length];
        var count = 0;
        var blocked = CelValue.Null;
        for (var i = 0; i < items.Length; i++)
        {
            var value = items[i].Evaluate(ref frame);
            if (value.IsValue && optional is not null && optional[i])
            {
                if (value.Kind != CelKind.Optional) value = Fail($"no such overload: ? takes an optional, not {TypeNames.Of(value)}");
                else if (value.AsOptional is { } content) value = content;
                else continue;
            }

            if (value.IsValue) values[count++] = value;
            else blocked = blocked.IsValue ? value : Strict.Combine(blocked, value);
        }

        if (!blocked.IsValue) return blocked;
        return CelValue.FromList(new ValueList(count == values.Length ? values : values[..count]));
    }
}

internal sealed class MapNode(TextSpan span, Node[] keys, Node[] values, bool[]? optional) : Node(span)
{
    public override CelValue Evaluate(scoped ref Frame frame)
    {
        var map = new CelMap(keys.Length);
        var blocked = CelValue.Null;
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(ref frame);
            var value = values[i].Evaluate(ref frame);
            var entry = Add(map, key, value, optional is not null && optional[i]);
            if (!entry.IsValue) blocked = blocked.IsValue ? entry : Strict.Combine(blocked, entry);
        }

        return blocked.IsValue ? CelValue.FromMap(map) : blocked;
    }

    private CelValue Add(CelMap map, in CelValue key, CelValue value, bool isOptional)
    {
        if (!key.IsValue || !value.IsValue) return Strict.Combine(key, value);
        if (key.Kind is not (CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String))
            return Fail($"unsupported key type: {TypeNames.Of(key)}");
        if (isOptional)
        {
            if (value.Kind != CelKind.Optional) return Fail($"no such overload: ? takes an optional, not {TypeNames.Of(value)}");
            if (value.AsOptional is not { } content) return CelValue.Null;
            value = content;
        }

        return map.TryAdd(key, value) ? CelValue.Null : Fail($"the map has the key {key} twice");
    }
}
