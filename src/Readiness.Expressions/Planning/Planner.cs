using Readiness.Expressions.Checking;
using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

/// <summary>Turns a parsed expression into nodes, as special as its types allow. Without types, nodes look at values.</summary>
internal sealed partial class Planner(Declarations declarations, DiagnosticBag diagnostics)
{
    /// <summary>The one name of the innermost macro around the place that is being planned; null when there is none.</summary>
    private LocalScope? _element;

    /// <summary>How many names of macros live at the same time.</summary>
    public int SlotCount { get; private set; }

    public Node Plan(Expr expr, LocalScope? scope) => expr switch
    {
        LiteralExpr literal => new ConstantNode(literal.Span, literal.Value),
        NameExpr name => PlanName(name, scope),
        SelectExpr select => PlanSelect(select, scope),
        PresenceExpr presence => PlanPresence(presence, scope),
        OperatorExpr operation => PlanOperator(operation, scope),
        LogicExpr logic => new LogicNode(logic.Span, PlanAll(logic.Operands, scope), logic.IsAnd),
        ConditionalExpr choice => new ConditionalNode(choice.Span, Plan(choice.Condition, scope), Plan(choice.Then, scope), Plan(choice.Otherwise, scope)),
        CallExpr call => PlanCall(call, scope),
        ListExpr list => PlanList(list, scope),
        MapExpr map => PlanMap(map, scope),
        ComprehensionExpr walk => PlanWalk(walk, scope),
        BindExpr bind => PlanBind(bind, scope),
        OptionalMapExpr map => PlanOptionalMap(map, scope),
        _ => new FailureNode(expr.Span, "the expression is broken"),
    };

    private Node[] PlanAll(IReadOnlyList<Expr> exprs, LocalScope? scope)
    {
        var nodes = new Node[exprs.Count];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = Plan(exprs[i], scope);
        return nodes;
    }

    private Node PlanName(NameExpr name, LocalScope? scope) =>
        declarations.Resolve(name, scope) is { } binding
            ? PlanBinding(binding, name)
            : new FailureNode(name.Span, $"undeclared reference: there is no variable {name.Name}");

    private Node PlanBinding(Binding binding, Expr expr) => binding switch
    {
        LocalBinding local => PlanLocal(local.Local, expr),
        VariableBinding variable => new VariableNode(expr.Span, variable.Index, variable.Variable.Name),
        TypeBinding type => new ConstantNode(expr.Span, CelValue.FromType(type.Denoted)),
        _ => throw new InvalidOperationException($"{binding} is no binding."),
    };

    private Node PlanLocal(LocalScope local, Expr expr)
    {
        if (ReferenceEquals(local, _element)) return new ElementNode(expr.Span);
        local.IsKept = true;
        return new LocalNode(expr.Span, local.Slot);
    }

    private Node PlanSelect(SelectExpr select, LocalScope? scope)
    {
        if (declarations.Resolve(select, scope) is { } binding) return PlanBinding(binding, select);
        var operand = Plan(select.Operand, scope);
        if (!select.IsOptional && select.Operand.Type is StructType type && type.SlotOf(select.Field) is >= 0 and var slot)
        {
            return operand switch
            {
                ElementNode => new ElementFieldNode(select.Span, slot, select.Field),
                LocalNode local => new LocalFieldNode(select.Span, local.Slot, slot, select.Field),
                VariableNode variable => new VariableFieldNode(select.Span, variable, slot, select.Field),
                _ => new FieldNode(select.Span, operand, slot, select.Field),
            };
        }

        return new SelectNode(select.Span, operand, select.Field, select.IsOptional);
    }

    private Node PlanPresence(PresenceExpr presence, LocalScope? scope)
    {
        var operand = Plan(presence.Operand, scope);
        return presence.Operand.Type is StructType type && type.SlotOf(presence.Field) is >= 0 and var slot
            ? new FieldPresenceNode(presence.Span, operand, slot, presence.Field)
            : new PresenceNode(presence.Span, operand, presence.Field);
    }

    private Node PlanList(ListExpr list, LocalScope? scope)
    {
        var items = PlanAll(Array.ConvertAll(list.Items, i => i.Value), scope);
        var optional = Array.Exists(list.Items, i => i.IsOptional) ? Array.ConvertAll(list.Items, i => i.IsOptional) : null;
        var node = new ListNode(list.Span, items, optional);
        return Folding.AreConstant(items) ? Folding.Fold(node) : node;
    }

    private Node PlanMap(MapExpr map, LocalScope? scope)
    {
        var keys = PlanAll(Array.ConvertAll(map.Entries, e => e.Key), scope);
        var values = PlanAll(Array.ConvertAll(map.Entries, e => e.Value), scope);
        var optional = Array.Exists(map.Entries, e => e.IsOptional) ? Array.ConvertAll(map.Entries, e => e.IsOptional) : null;
        var node = new MapNode(map.Span, keys, values, optional);
        return Folding.AreConstant(keys) && Folding.AreConstant(values) ? Folding.Fold(node) : node;
    }

    private LocalScope Declare(LocalScope? scope, string name)
    {
        var inner = LocalScope.Declare(scope, name, CelType.Dyn);
        SlotCount = Math.Max(SlotCount, inner.Slot + 1);
        return inner;
    }

    private void WarnWhenFailing(Node node, CelValue value)
    {
        if (value.IsError) diagnostics.Warn(node.Span, $"this fails whenever it is evaluated: {value.AsError.Message}");
    }
}
