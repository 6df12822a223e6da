using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Costing;

/// <summary>Multiplies the cost of bodies by the sizes of what they walk over.</summary>
internal sealed class CostEstimator
{
    private readonly SizeEstimator _sizes = new();

    public static CostEstimate Of(Expr root)
    {
        var estimator = new CostEstimator();
        var cost = estimator.Cost(root);
        return new CostEstimate(cost, estimator._sizes.AllDeclared);
    }

    private long Cost(Expr expr) => expr switch
    {
        LiteralExpr => 0,
        ConditionalExpr choice => Saturating.Add(Cost(choice.Condition), Math.Max(Cost(choice.Then), Cost(choice.Otherwise))),
        ComprehensionExpr walk => CostOfWalk(walk),
        CallExpr call => Saturating.Add(CostOfParts(call), CostOfCall(call)),
        OperatorExpr operation => Saturating.Add(CostOfParts(operation), CostOfOperator(operation)),
        _ => CostOfParts(expr),
    };

    private long CostOfParts(Expr expr)
    {
        long cost = 1;
        foreach (var child in Children.Of(expr)) cost = Saturating.Add(cost, Cost(child));
        return cost;
    }

    private long CostOfWalk(ComprehensionExpr walk)
    {
        var step = Saturating.Add(2, Saturating.Add(Cost(walk.Body), walk.Filter is null ? 0 : Cost(walk.Filter)));
        return Saturating.Add(Cost(walk.Range), Saturating.Multiply(_sizes.Of(walk.Range), step));
    }

    private long CostOfOperator(OperatorExpr operation) => operation.Operator switch
    {
        Operators.In when operation.Operands[1].Type?.Kind == CelTypeKind.List => _sizes.Of(operation.Operands[1]),
        Operators.Equal or Operators.NotEqual or Operators.Add => Math.Min(Traversal(operation.Operands[0]), Traversal(operation.Operands[1])),
        _ => 0,
    };

    private long CostOfCall(CallExpr call)
    {
        if (call.Overloads.Length == 0) return 0;
        Expr[] arguments = call.Target is null || call.TargetIsNamespace ? call.Arguments : [call.Target, .. call.Arguments];
        return call.Overloads[0].Cost switch
        {
            FunctionCost.Linear => arguments.Aggregate(0L, (sum, a) => Saturating.Add(sum, Traversal(a))),
            FunctionCost.Product => Saturating.Multiply(Traversal(arguments[0]), Math.Max(1, Traversal(arguments[^1]))),
            _ => 0,
        };
    }

    /// <summary>What it costs to look at every part of a value once.</summary>
    private long Traversal(Expr expr) => expr.Type?.Kind switch
    {
        CelTypeKind.String or CelTypeKind.Bytes => _sizes.Of(expr) / 10,
        CelTypeKind.List or CelTypeKind.Map => _sizes.Of(expr),
        _ => 0,
    };
}
