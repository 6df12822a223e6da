using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary><c>function(arguments)</c>, or <c>target.function(arguments)</c>.</summary>
internal sealed class CallExpr(TextSpan span, string function, TextSpan nameSpan, Expr? target, Expr[] arguments, bool isAbsolute)
    : Expr(span, Math.Max(target?.Depth ?? 0, DepthOf.All(arguments)) + 1)
{
    public override int PartCount => arguments.Length + Receivers;

    public string Function => function;

    public TextSpan NameSpan => nameSpan;

    /// <summary>The receiver; null for a call of a global function, and then the checker may find it to be a namespace.</summary>
    public Expr? Target => target;

    public Expr[] Arguments => arguments;

    public bool IsAbsolute => isAbsolute;

    /// <summary>The target turned out to be the namespace of the function.</summary>
    public bool TargetIsNamespace { get; set; }

    /// <summary>The overloads that fit the checked types; empty when unchecked.</summary>
    public CelOverload[] Overloads { get; set; } = [];

    /// <summary>A namespace is no part that has a value.</summary>
    private int Receivers => target is null || TargetIsNamespace ? 0 : 1;

    public override Expr Part(int index) => index < Receivers ? target! : arguments[index - Receivers];
}
