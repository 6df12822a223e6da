using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal sealed partial class Parser
{
    private Expr Postfix(Expr operand)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    operand = Bounded(Member(operand));
                    break;
                case TokenKind.OpenBracket:
                    operand = Bounded(Index(operand));
                    break;
                case TokenKind.OpenBrace when operand is NameExpr or SelectExpr:
                    operand = RecordLiteral(operand);
                    break;
                default:
                    return operand;
            }
        }
    }

    private Expr Member(Expr operand)
    {
        _at++;
        var isOptional = Current.Kind == TokenKind.Question;
        if (isOptional) _at++;
        var token = Current;
        if (token.Kind is not (TokenKind.Name or TokenKind.QuotedName))
        {
            TellUnexpected("the name of a field or function");
            if (token.Kind is TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.In or TokenKind.Bad) _at++;
            return Broken(operand.Span.Start);
        }

        _at++;
        var name = token.Kind == TokenKind.QuotedName ? (string)token.Value! : TextOf(token);
        if (Current.Kind == TokenKind.OpenParen && !isOptional && token.Kind == TokenKind.Name)
            return Call(operand.Span.Start, operand, token, name, isAbsolute: false);
        return new SelectExpr(TextSpan.Between(operand.Span.Start, token.End), operand, name, token.Span, isOptional);
    }

    private Expr Index(Expr operand)
    {
        var open = Current;
        _at++;
        var isOptional = Current.Kind == TokenKind.Question;
        if (isOptional) _at++;
        if (!Enter()) return Broken(operand.Span.Start);
        var index = Expression();
        _depth--;
        if (!Expect(TokenKind.CloseBracket, "']'")) SkipTo(TokenKind.CloseBracket);
        var end = _tokens[_at - 1].End;
        var name = isOptional ? Operators.OptionalIndex : Operators.Index;
        return new OperatorExpr(TextSpan.Between(operand.Span.Start, end), name, TextSpan.Between(open.Start, end), operand, index);
    }

    private Expr Call(int start, Expr? target, Token nameToken, string name, bool isAbsolute)
    {
        var open = Current;
        _at++;
        if (!Enter()) return Broken(start);
        var mark = _parts.Count;
        if (Current.Kind != TokenKind.CloseParen) Arguments();
        _depth--;
        var arguments = PartsSince(mark);
        if (!Expect(TokenKind.CloseParen, arguments.Length == 0 ? "an argument or ')'" : "',' or ')'")) SkipTo(TokenKind.CloseParen);
        var span = TextSpan.Between(start, Math.Max(open.End, _tokens[_at - 1].End));
        var call = new CallExpr(span, name, nameToken.Span, target, arguments, isAbsolute);
        return Bounded(Macros.Expand(call, _diagnostics) ?? call);
    }

    private void Arguments()
    {
        while (true)
        {
            var from = _at;
            _parts.Add(Expression());
            if (Current.Kind == TokenKind.Comma)
            {
                _at++;
                continue;
            }

            if (Current.Kind == TokenKind.CloseParen) return;
            TellUnexpected("',' or ')'");
            if (!SkipToComma(from)) return;
        }
    }

    private Expr RecordLiteral(Expr name)
    {
        _diagnostics.Error(name.Span, "a record cannot be written as a literal", "records come from facts; for a map write {'key': value}");
        _at++;
        SkipTo(TokenKind.CloseBrace);
        return Broken(name.Span.Start);
    }

    /// <summary>After a mistake inside brackets: goes behind the bracket that closes them, or to the end.</summary>
    private void SkipTo(TokenKind close)
    {
        var nesting = 0;
        while (Current.Kind != TokenKind.End)
        {
            var kind = Current.Kind;
            if (nesting == 0 && kind == close)
            {
                _at++;
                return;
            }

            nesting += NestingOf(kind);
            if (nesting < 0) return;
            _at++;
        }
    }

    /// <summary>After a mistake in an argument: goes behind the next comma of the same call; false when there is none.</summary>
    private bool SkipToComma(int from)
    {
        var nesting = 0;
        while (Current.Kind != TokenKind.End)
        {
            var kind = Current.Kind;
            if (nesting == 0 && kind == TokenKind.Comma && _at > from)
            {
                _at++;
                return true;
            }

            nesting += NestingOf(kind);
            if (nesting < 0) return false;
            _at++;
        }

        return false;
    }

    private static int NestingOf(TokenKind kind) => kind switch
    {
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace => 1,
        TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace => -1,
        _ => 0,
    };
}
