using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary><c>operand.field</c>, or <c>operand.?field</c>.</summary>
internal sealed class SelectExpr(TextSpan span, Expr operand, string name, TextSpan nameSpan, bool isOptional)
    : Expr(span, operand.Depth + 1)
{
    public override int PartCount => 1;

    public Expr Operand => operand;

    public string Field => name;

    public TextSpan FieldSpan => nameSpan;

    public bool IsOptional => isOptional;

    public override Expr Part(int index) => operand;
}

/// <summary><c>has(operand.field)</c>.</summary>
internal sealed class PresenceExpr(TextSpan span, SelectExpr select) : Expr(span, select.Depth)
{
    public override int PartCount => 1;

    public Expr Operand => select.Operand;

    public string Field => select.Field;

    public TextSpan FieldSpan => select.FieldSpan;

    public TextSpan SelectSpan => select.Span;

    public override Expr Part(int index) => select.Operand;
}
