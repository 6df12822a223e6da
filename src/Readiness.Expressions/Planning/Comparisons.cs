using Readiness.Expressions.Diagnostics;
using Readiness.Expressions.Evaluation;

namespace Readiness.Expressions.Planning;

/// <summary>Chooses the node whose readers fit the operands of a comparison or a sum that the checker knows the types of.</summary>
internal static class Comparisons
{
    private interface IMaker
    {
        Node Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IReader
            where TRight : struct, IReader;
    }

    public static Node Texts(TextSpan span, Node left, Node right, bool isEqual) =>
        left is ConstantNode ? Choose(new TextMaker(span, isEqual), right, left) : Choose(new TextMaker(span, isEqual), left, right);

    public static Node Numbers(TextSpan span, Node left, Node right, bool isEqual, CelKind kind) =>
        Choose(new EqualityMaker(span, isEqual, kind), left, right);

    public static Node Ordered(TextSpan span, Node left, Node right, Order order, CelKind kind) =>
        Choose(new OrderMaker(span, order, kind), left, right);

    public static Node Sum(TextSpan span, Node left, Node right, bool isSum, CelKind kind) =>
        Choose(new SumMaker(span, isSum, kind), left, right);

    private static Node Choose<TMaker>(TMaker maker, Node left, Node right)
        where TMaker : struct, IMaker =>
        left is ElementFieldNode field
            ? Choose(maker, new ElementFieldReader(field), right)
            : Choose(maker, new NodeReader(left), right);

    private static Node Choose<TMaker, TLeft>(TMaker maker, TLeft left, Node right)
        where TMaker : struct, IMaker
        where TLeft : struct, IReader => right switch
        {
            ConstantNode constant => maker.Make(left, new ConstantReader(constant)),
            ElementFieldNode field => maker.Make(left, new ElementFieldReader(field)),
            VariableNode variable => maker.Make(left, new VariableReader(variable)),
            _ => maker.Make(left, new NodeReader(right)),
        };

    private readonly struct TextMaker(TextSpan span, bool isEqual) : IMaker
    {
        public Node Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IReader
            where TRight : struct, IReader => new TextEqualityNode<TLeft, TRight>(span, left, right, isEqual);
    }

    private readonly struct EqualityMaker(TextSpan span, bool isEqual, CelKind kind) : IMaker
    {
        public Node Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IReader
            where TRight : struct, IReader => new NumberEqualityNode<TLeft, TRight>(span, left, right, isEqual, kind);
    }

    private readonly struct OrderMaker(TextSpan span, Order order, CelKind kind) : IMaker
    {
        public Node Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IReader
            where TRight : struct, IReader => new NumberOrderNode<TLeft, TRight>(span, left, right, order, kind);
    }

    private readonly struct SumMaker(TextSpan span, bool isSum, CelKind kind) : IMaker
    {
        public Node Make<TLeft, TRight>(TLeft left, TRight right)
            where TLeft : struct, IReader
            where TRight : struct, IReader => new NumberSumNode<TLeft, TRight>(span, left, right, isSum, kind);
    }
}
