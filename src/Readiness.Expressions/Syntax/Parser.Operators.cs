using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal sealed partial class Parser
{
    private const int OrPrecedence = 1;
    private const int AndPrecedence = 2;

    private static (int Precedence, string Name) OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Or => (OrPrecedence, "||"),
        TokenKind.And => (AndPrecedence, "&&"),
        TokenKind.Less => (3, Operators.Less),
        TokenKind.LessEqual => (3, Operators.LessEqual),
        TokenKind.Greater => (3, Operators.Greater),
        TokenKind.GreaterEqual => (3, Operators.GreaterEqual),
        TokenKind.Equal => (3, Operators.Equal),
        TokenKind.NotEqual => (3, Operators.NotEqual),
        TokenKind.In => (3, Operators.In),
        TokenKind.Plus => (4, Operators.Add),
        TokenKind.Minus => (4, Operators.Subtract),
        TokenKind.Times => (5, Operators.Multiply),
        TokenKind.Divide => (5, Operators.Divide),
        TokenKind.Modulo => (5, Operators.Modulo),
        _ => (0, ""),
    };

    private Expr Binary(int least)
    {
        var left = Unary();
        while (true)
        {
            var token = Current;
            var (precedence, name) = OperatorOf(token.Kind);
            if (precedence < least) return left;
            _at++;
            if (precedence <= AndPrecedence)
            {
                left = Logic(left, token.Kind, precedence);
                continue;
            }

            var right = Binary(precedence + 1);
            left = Bounded(new OperatorExpr(TextSpan.Between(left.Span.Start, right.Span.End), name, token.Span, left, right));
        }
    }

    private Expr Logic(Expr first, TokenKind kind, int precedence)
    {
        var mark = _parts.Count;
        _parts.Add(first);
        _parts.Add(Binary(precedence + 1));
        while (Current.Kind == kind)
        {
            _at++;
            _parts.Add(Binary(precedence + 1));
        }

        var operands = PartsSince(mark);
        var span = TextSpan.Between(first.Span.Start, operands[^1].Span.End);
        return Bounded(new LogicExpr(span, kind == TokenKind.And, operands));
    }

    private Expr Unary()
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Not or TokenKind.Minus)) return Postfix(Primary());
        _at++;
        if (token.Kind == TokenKind.Minus && Current.Kind is TokenKind.Int or TokenKind.Double)
            return Postfix(Number(token.Start, isNegative: true));
        if (!Enter()) return Broken(token.Start);
        var operand = Unary();
        _depth--;
        var name = token.Kind == TokenKind.Not ? Operators.Not : Operators.Negate;
        return Bounded(new OperatorExpr(TextSpan.Between(token.Start, operand.Span.End), name, token.Span, operand));
    }
}
