using Readiness.Expressions.Checking;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

internal sealed partial class Planner
{
    private Node PlanOperator(OperatorExpr operation, LocalScope? scope)
    {
        var left = Plan(operation.Operands[0], scope);
        var right = operation.Operands.Length == 1 ? null : Plan(operation.Operands[1], scope);
        var node = right is null ? Operation(operation, left) : Operation(operation, left, right);
        if (left is not ConstantNode || right is not (null or ConstantNode)) return node;
        var value = Folding.Evaluate(node);
        WarnWhenFailing(node, value);
        return value.IsValue ? new ConstantNode(node.Span, value) : node;
    }

    private static Node Operation(OperatorExpr operation, Node operand) =>
        operation.Operator == Operators.Not ? new NotNode(operation.Span, operand) : new NegateNode(operation.Span, operand);

    private static Node Operation(OperatorExpr operation, Node left, Node right)
    {
        var span = operation.Span;
        return operation.Operator switch
        {
            Operators.Equal or Operators.NotEqual => Equality(operation, left, right),
            Operators.Less => Ordered(operation, left, right, Order.Less),
            Operators.LessEqual => Ordered(operation, left, right, Order.LessEqual),
            Operators.Greater => Ordered(operation, left, right, Order.Greater),
            Operators.GreaterEqual => Ordered(operation, left, right, Order.GreaterEqual),
            Operators.Add or Operators.Subtract when NumberKind(operation) is { } kind => Comparisons.Sum(span, left, right, operation.Operator == Operators.Add, kind),
            Operators.In => new MembershipNode(span, left, right),
            Operators.Index => new IndexNode(span, left, right, isOptional: false),
            Operators.OptionalIndex => new IndexNode(span, left, right, isOptional: true),
            _ => new ArithmeticNode(span, operation.Operator, left, right),
        };
    }

    private static Node Ordered(OperatorExpr operation, Node left, Node right, Order order) =>
        NumberKind(operation) is { } kind
            ? Comparisons.Ordered(operation.Span, left, right, order, kind)
            : new OrderNode(operation.Span, left, right, order);

    /// <summary>Int or duration, when the checker knows that both operands are.</summary>
    private static CelKind? NumberKind(OperatorExpr operation) => (operation.Operands[0].Type?.Kind, operation.Operands[1].Type?.Kind) switch
    {
        (CelTypeKind.Int, CelTypeKind.Int) => CelKind.Int,
        (CelTypeKind.Duration, CelTypeKind.Duration) => CelKind.Duration,
        _ => null,
    };

    private static Node Equality(OperatorExpr operation, Node left, Node right)
    {
        var isEqual = operation.Operator == Operators.Equal;
        if (IsText(operation.Operands[0], left) || IsText(operation.Operands[1], right)) return Comparisons.Texts(operation.Span, left, right, isEqual);
        if (NumberKind(operation) is { } kind) return Comparisons.Numbers(operation.Span, left, right, isEqual, kind);
        return new EqualityNode(operation.Span, left, right, isEqual);
    }

    private static bool IsText(Expr operand, Node node) =>
        node is ConstantNode constant ? constant.Value.Kind == CelKind.String : operand.Type?.Kind == CelTypeKind.String;
}
