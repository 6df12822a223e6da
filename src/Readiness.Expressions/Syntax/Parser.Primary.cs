using System.Globalization;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal sealed partial class Parser
{
    private Expr Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Name: return NameOrCall(token.Start, isAbsolute: false);
            case TokenKind.Dot when _tokens[_at + 1].Kind == TokenKind.Name:
                _at++;
                return NameOrCall(token.Start, isAbsolute: true);
            case TokenKind.OpenParen: return Parenthesized();
            case TokenKind.OpenBracket: return ListLiteral();
            case TokenKind.OpenBrace: return MapLiteral();
            case TokenKind.Int or TokenKind.Uint or TokenKind.Double: return Number(token.Start, isNegative: false);
            case TokenKind.String: return Literal(token, CelValue.FromString((string)token.Value!));
            case TokenKind.Bytes: return Literal(token, CelValue.FromBytes((byte[])token.Value!));
            case TokenKind.True: return Literal(token, CelValue.True);
            case TokenKind.False: return Literal(token, CelValue.False);
            case TokenKind.Null: return Literal(token, CelValue.Null);
            case TokenKind.Bad:
                _at++;
                return new BrokenExpr(token.Span);
            default:
                TellUnexpected("a value");
                return new BrokenExpr(token.Span);
        }
    }

    private LiteralExpr Literal(Token token, CelValue value)
    {
        _at++;
        return new LiteralExpr(token.Span, value);
    }

    private Expr Parenthesized()
    {
        var open = Current;
        _at++;
        if (!Enter()) return Broken(open.Start);
        var inner = Expression();
        _depth--;
        if (!Expect(TokenKind.CloseParen, "')'")) SkipTo(TokenKind.CloseParen);
        return inner;
    }

    private Expr NameOrCall(int start, bool isAbsolute)
    {
        var token = Current;
        var name = TextOf(token);
        _at++;
        if (ReservedWords.Contains(name))
        {
            _diagnostics.Error(token.Span, $"{name} is a reserved word");
            return new BrokenExpr(token.Span);
        }

        if (Current.Kind == TokenKind.OpenParen) return Call(start, null, token, name, isAbsolute);
        return new NameExpr(TextSpan.Between(start, token.End), name, isAbsolute);
    }

    private Expr Number(int start, bool isNegative)
    {
        var token = Current;
        _at++;
        var span = TextSpan.Between(start, token.End);
        var digits = _text.AsSpan(token.Start, token.Length);
        if (token.Kind == TokenKind.Double)
        {
            var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsFinite(number)) return new LiteralExpr(span, CelValue.FromDouble(isNegative ? -number : number));
        }
        else if (Magnitude(digits.TrimEnd("uU")) is { } magnitude)
        {
            if (token.Kind == TokenKind.Uint) return new LiteralExpr(span, CelValue.FromUint(magnitude));
            if (magnitude <= long.MaxValue) return new LiteralExpr(span, CelValue.FromInt(isNegative ? -(long)magnitude : (long)magnitude));
            if (isNegative && magnitude == 1UL << 63) return new LiteralExpr(span, CelValue.FromInt(long.MinValue));
        }

        _diagnostics.Error(span, $"{_text.AsSpan(start, token.End - start)} is too large for {RangeOf(token.Kind)}");
        return new BrokenExpr(span);
    }

    private static ulong? Magnitude(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 2 && digits[1] is 'x' or 'X';
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return ulong.TryParse(isHex ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string RangeOf(TokenKind kind) => kind switch
    {
        TokenKind.Double => "a double (64 bits)",
        TokenKind.Uint => "a uint (64 bits)",
        _ => "an int (64 bits)",
    };
}
