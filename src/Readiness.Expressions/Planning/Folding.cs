using Readiness.Expressions.Evaluation;

namespace Readiness.Expressions.Planning;

/// <summary>Evaluates what is constant once, when it is planned.</summary>
internal static class Folding
{
    private const long MostCost = 10_000;

    public static bool AreConstant(ReadOnlySpan<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is not ConstantNode) return false;
        }

        return true;
    }

    /// <summary>The value of a node that reads no variables.</summary>
    public static CelValue Evaluate(Node node)
    {
        var frame = new Frame { Budget = MostCost };
        var value = node.Evaluate(ref frame);
        return frame.Budget < 0 ? CelValue.Error(Frame.OverBudget) : value;
    }

    /// <summary>A constant in place of a node; the node itself when it has no value.</summary>
    public static Node Fold(Node node)
    {
        var value = Evaluate(node);
        return value.IsValue ? new ConstantNode(node.Span, value) : node;
    }
}
