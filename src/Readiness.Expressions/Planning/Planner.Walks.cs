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
        if (walk.Kind == ComprehensionKind.SortBy) return PlanSort(walk, range, scope);
        var inner = Declare(scope, walk.Names[0].Name);
        var slot = inner.Slot;
        var hasTwoNames = walk.Names.Length == 2;
        if (hasTwoNames) inner = Declare(inner, walk.Names[1].Name);
        var outer = _element;
        if (!hasTwoNames) _element = inner;
        var filter = walk.Filter is null ? null : Plan(walk.Filter, inner);
        var body = Plan(walk.Body, inner);
        _element = outer;
        var plan = new WalkPlan(range, slot, hasTwoNames, inner.IsKept, StepCost(walk));
        return walk.Kind switch
        {
            ComprehensionKind.All => new QuantifierNode(walk.Span, plan, body, isAll: true),
            ComprehensionKind.Exists => new QuantifierNode(walk.Span, plan, body, isAll: false),
            ComprehensionKind.ExistsOne => new ExistsOneNode(walk.Span, plan, body),
            ComprehensionKind.Filter => new ListWalkNode(walk.Span, plan, body, null),
            ComprehensionKind.Map => new ListWalkNode(walk.Span, plan, filter, body),
            ComprehensionKind.TransformMap => new MapWalkNode(walk.Span, plan, filter, body, makesEntries: false),
            _ => new MapWalkNode(walk.Span, plan, filter, body, makesEntries: true),
        };
    }

    private static int StepCost(ComprehensionExpr walk) => 1 + Weight.Of(walk.Body) + (walk.Filter is null ? 0 : Weight.Of(walk.Filter));

    /// <summary><c>list.sortBy(e, key)</c> is a list of keys and the list, put in the order of the keys. The list is evaluated once and kept under a name that nobody can write.</summary>
    private BindNode PlanSort(ComprehensionExpr walk, Node range, LocalScope? scope)
    {
        var kept = Declare(scope, "@list");
        var list = new LocalNode(walk.Range.Span, kept.Slot);
        var inner = Declare(kept, walk.Names[0].Name);
        var outer = _element;
        _element = inner;
        var body = Plan(walk.Body, inner);
        _element = outer;
        var keys = new ListWalkNode(walk.Span, new WalkPlan(list, inner.Slot, HasTwoNames: false, inner.IsKept, StepCost(walk)), null, body);
        var overloads = walk.Overloads.Length > 0 ? walk.Overloads : Sort.ByKeys.Table.All;
        var sorted = new CallNode(walk.Span, new Dispatch("sortBy", overloads, isDecided: false), [list, keys]);
        return new BindNode(walk.Span, kept.Slot, range, sorted);
    }

    private BindNode PlanBind(BindExpr bind, LocalScope? scope)
    {
        var value = Plan(bind.Value, scope);
        var inner = Declare(scope, bind.Name.Name);
        return new BindNode(bind.Span, inner.Slot, value, Plan(bind.Body, inner));
    }

    private OptionalMapNode PlanOptionalMap(OptionalMapExpr map, LocalScope? scope)
    {
        var target = Plan(map.Target, scope);
        var inner = Declare(scope, map.Name.Name);
        return new OptionalMapNode(map.Span, inner.Slot, target, Plan(map.Body, inner), map.IsFlat);
    }
}
