using Readiness.Expressions.Checking;
using Readiness.Expressions.Evaluation;
using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Planning;

internal sealed partial class Planner
{
    private Node PlanOperator(OperatorExpr operation, LocalScope? scope)
    {
        var operands = PlanAll(operation.Operands, scope);
        var node = Operation(operation, operands);
        if (!Folding.AreConstant(operands)) return node;
        var value = Folding.Evaluate(node);
        WarnWhenFailing(node, value);
        return value.IsValue ? new ConstantNode(node.Span, value) : node;
    }

    private static Node Operation(OperatorExpr operation, Node[] operands)
    {
        var span = operation.Span;
        var left = operands[0];
        if (operands.Length == 1) return operation.Operator == Operators.Not ? new NotNode(span, left) : new NegateNode(span, left);
        var right = operands[1];
        return operation.Operator switch
        {
            Operators.Equal or Operators.NotEqual => Equality(operation, left, right),
            Operators.Less => new OrderNode(span, left, right, Order.Less),
            Operators.LessEqual => new OrderNode(span, left, right, Order.LessEqual),
            Operators.Greater => new OrderNode(span, left, right, Order.Greater),
            Operators.GreaterEqual => new OrderNode(span, left, right, Order.GreaterEqual),
            Operators.In => new MembershipNode(span, left, right),
            Operators.Index => new IndexNode(span, left, right, isOptional: false),
            Operators.OptionalIndex => new IndexNode(span, left, right, isOptional: true),
            _ => new ArithmeticNode(span, operation.Operator, left, right),
        };
    }

    private static Node Equality(OperatorExpr operation, Node left, Node right)
    {
        var isEqual = operation.Operator == Operators.Equal;
        if (right is ConstantNode { Value: { Kind: CelKind.String } text }) return new StringConstantNode(operation.Span, left, text.AsString, isEqual);
        if (left is ConstantNode { Value: { Kind: CelKind.String } first }) return new StringConstantNode(operation.Span, right, first.AsString, isEqual);
        return new EqualityNode(operation.Span, left, right, isEqual);
    }
}
