using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>An operator that is a function of its operands: arithmetic, relations, indexing, negation.</summary>
/// <param name="span">The whole operation.</param>
/// <param name="op">Its name among the functions: <c>_+_</c>.</param>
/// <param name="opSpan">The operator sign.</param>
/// <param name="operands">One or two.</param>
internal sealed class OperatorExpr(TextSpan span, string op, TextSpan opSpan, params Expr[] operands)
    : Expr(span, DepthOf.All(operands) + 1)
{
    public override int PartCount => operands.Length;

    public string Operator => op;

    public TextSpan OperatorSpan => opSpan;

    public Expr[] Operands => operands;

    /// <summary>The overloads that fit the checked types; empty when unchecked.</summary>
    public CelOverload[] Overloads { get; set; } = [];

    public override Expr Part(int index) => operands[index];
}

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c> or <c>a || b || c</c>, flattened.</summary>
internal sealed class LogicExpr(TextSpan span, bool isAnd, Expr[] operands) : Expr(span, DepthOf.All(operands) + 1)
{
    public override int PartCount => operands.Length;

    public bool IsAnd => isAnd;

    public Expr[] Operands => operands;

    public override Expr Part(int index) => operands[index];
}

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpr(TextSpan span, Expr condition, Expr then, Expr otherwise)
    : Expr(span, DepthOf.All(condition, then, otherwise) + 1)
{
    public override int PartCount => 3;

    public Expr Condition => condition;

    public Expr Then => then;

    public Expr Otherwise => otherwise;

    public override Expr Part(int index) => index == 0 ? condition : index == 1 ? then : otherwise;
}

internal static class DepthOf
{
    public static int All(params ReadOnlySpan<Expr> children)
    {
        var deepest = 0;
        foreach (var child in children) deepest = Math.Max(deepest, child.Depth);
        return deepest;
    }
}
