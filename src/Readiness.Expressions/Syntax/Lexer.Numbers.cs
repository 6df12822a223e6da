using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal partial struct Lexer
{
    private Token Number()
    {
        var start = _at;
        var kind = TokenKind.Int;
        if (Current == '0' && At(1) is 'x' or 'X' && char.IsAsciiHexDigit(At(2)))
        {
            _at += 2;
            while (char.IsAsciiHexDigit(Current)) _at++;
        }
        else
        {
            SkipDigits();
            kind = SkipFraction() | SkipExponent() ? TokenKind.Double : TokenKind.Int;
        }

        if (kind == TokenKind.Int && Current is 'u' or 'U')
        {
            _at++;
            kind = TokenKind.Uint;
        }

        if (!IsNamePart(Current)) return new Token(kind, start, _at - start);
        while (IsNamePart(Current)) _at++;
        var span = TextSpan.Between(start, _at);
        diagnostics.Error(span, $"{text.AsSpan(start, _at - start)} is no number");
        return new Token(TokenKind.Bad, start, _at - start);
    }

    private bool SkipFraction()
    {
        if (Current != '.' || !char.IsAsciiDigit(At(1))) return false;
        _at++;
        SkipDigits();
        return true;
    }

    private bool SkipExponent()
    {
        if (Current is not ('e' or 'E')) return false;
        var digits = At(1) is '+' or '-' ? 2 : 1;
        if (!char.IsAsciiDigit(At(digits))) return false;
        _at += digits;
        SkipDigits();
        return true;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current)) _at++;
    }
}
