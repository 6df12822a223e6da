using System.Text;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal partial struct Lexer
{
    private Token QuotedString(int start, bool raw, bool bytes)
    {
        var quote = Current;
        var wide = At(1) == quote && At(2) == quote ? 3 : 1;
        _at += wide;
        var from = _at;
        var escaped = false;
        while (!AtClosingQuote(quote, wide))
        {
            if (_at >= text.Length || (wide == 1 && Current is '\r' or '\n')) return Unterminated(start, wide);
            if (Current == '\\' && !raw)
            {
                escaped = true;
                _at++;
                if (_at >= text.Length) return Unterminated(start, wide);
            }

            _at++;
        }

        var content = text.AsSpan(from, _at - from);
        _at += wide;
        if (bytes) return BytesToken(start, from, content, escaped);
        if (!escaped) return new Token(TokenKind.String, start, _at - start, content.ToString());
        var value = Escapes.InString(content, from, diagnostics);
        return value is null ? new Token(TokenKind.Bad, start, _at - start) : new Token(TokenKind.String, start, _at - start, value);
    }

    private Token BytesToken(int start, int from, ReadOnlySpan<char> content, bool escaped)
    {
        var value = escaped ? Escapes.InBytes(content, from, diagnostics) : Encoding.UTF8.GetBytes(content.ToString());
        return value is null ? new Token(TokenKind.Bad, start, _at - start) : new Token(TokenKind.Bytes, start, _at - start, value);
    }

    private bool AtClosingQuote(char quote, int wide) =>
        Current == quote && _at < text.Length && (wide == 1 || (At(1) == quote && At(2) == quote));

    private Token Unterminated(int start, int wide)
    {
        diagnostics.Error(
            TextSpan.Between(start, _at),
            "the string is not closed",
            wide == 1 && _at < text.Length ? "a string over several lines is written in three quotes" : null);
        return new Token(TokenKind.Bad, start, _at - start);
    }
}
