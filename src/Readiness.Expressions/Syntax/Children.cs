namespace Readiness.Expressions.Syntax;

internal static class Children
{
    /// <summary>The direct parts of a node, in the order of the text.</summary>
    public static IEnumerable<Expr> Of(Expr expr) => expr switch
    {
        SelectExpr select => [select.Operand],
        PresenceExpr presence => [presence.Operand],
        OperatorExpr operation => operation.Operands,
        LogicExpr logic => logic.Operands,
        ConditionalExpr conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
        CallExpr { TargetIsNamespace: true } call => call.Arguments,
        CallExpr { Target: { } target } call => [target, .. call.Arguments],
        CallExpr call => call.Arguments,
        ListExpr list => list.Items.Select(i => i.Value),
        MapExpr map => map.Entries.SelectMany(e => (Expr[])[e.Key, e.Value]),
        ComprehensionExpr { Filter: { } filter } walk => [walk.Range, filter, walk.Body],
        ComprehensionExpr walk => [walk.Range, walk.Body],
        BindExpr bind => [bind.Value, bind.Body],
        OptionalMapExpr map => [map.Target, map.Body],
        _ => [],
    };
}
