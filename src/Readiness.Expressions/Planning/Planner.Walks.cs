using Readiness.Expressions.Checking;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Functions;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

internal sealed partial class Planner
{
    private Node PlanWalk(ComprehensionExpr walk, LocalScope? scope)
    {
        var range = Plan(walk.Range, scope);
        var inner = Declare(scope, walk.Names[0]);
        var slot = inner.Slot;
        var hasTwoNames = walk.Names.Length == 2;
        if (hasTwoNames) inner = Declare(inner, walk.Names[1]);
        var outer = _element;
        if (!hasTwoNames) _element = inner;
        var filter = walk.Filter is null ? null : Plan(walk.Filter, inner);
        var body = Plan(walk.Body, inner);
        _element = outer;
        var cost = 1 + Weight.Of(walk.Body) + (walk.Filter is null ? 0 : Weight.Of(walk.Filter));
        var plan = new WalkPlan(range, slot, hasTwoNames, inner.IsKept, cost);
        return walk.Kind switch
        {
            ComprehensionKind.All => new QuantifierNode(walk.Span, plan, body, isAll: true),
            ComprehensionKind.Exists => new QuantifierNode(walk.Span, plan, body, isAll: false),
            ComprehensionKind.ExistsOne => new ExistsOneNode(walk.Span, plan, body),
            ComprehensionKind.Filter => new ListWalkNode(walk.Span, plan, body, null),
            ComprehensionKind.Map => new ListWalkNode(walk.Span, plan, filter, body),
            ComprehensionKind.TransformMap => new MapWalkNode(walk.Span, plan, filter, body, makesEntries: false),
            ComprehensionKind.TransformMapEntry => new MapWalkNode(walk.Span, plan, filter, body, makesEntries: true),
            _ => PlanSort(walk, scope, plan, body),
        };
    }

    /// <summary><c>list.sortBy(e, key)</c> is a list of keys and the list, put in the order of the keys.</summary>
    private Node PlanSort(ComprehensionExpr walk, LocalScope? scope, WalkPlan plan, Node body)
    {
        var keys = new ListWalkNode(walk.Span, plan, null, body);
        var overloads = walk.Overloads.Length > 0 ? walk.Overloads : Sort.ByKeys.Table.All;
        return new CallNode(walk.Span, new Dispatch("sortBy", overloads, isDecided: false), [Plan(walk.Range, scope), keys]);
    }

    private BindNode PlanBind(BindExpr bind, LocalScope? scope)
    {
        var value = Plan(bind.Value, scope);
        var inner = Declare(scope, bind.Name);
        return new BindNode(bind.Span, inner.Slot, value, Plan(bind.Body, inner));
    }

    private OptionalMapNode PlanOptionalMap(OptionalMapExpr map, LocalScope? scope)
    {
        var target = Plan(map.Target, scope);
        var inner = Declare(scope, map.Name);
        return new OptionalMapNode(map.Span, inner.Slot, target, Plan(map.Body, inner), map.IsFlat);
    }
}
