using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Linting;

internal static class PathKey
{
    /// <summary>A text that is the same for two readings of the same place; null for what computes.</summary>
    public static string? Of(Expr expr) => expr switch
    {
        NameExpr name => name.Name,
        SelectExpr select when Of(select.Operand) is { } operand => $"{operand}.{select.Field}",
        PresenceExpr presence when Of(presence.Operand) is { } operand => $"{operand}.{presence.Field}",
        OperatorExpr { Operator: Operators.Index, Operands: [var list, LiteralExpr index] } when Of(list) is { } operand => $"{operand}[{index.Value}]",
        _ => null,
    };
}
