using System.Globalization;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>Cuts a query into tokens, on demand.</summary>
internal sealed class Lexer(string text)
{
    private const string Singles = "(){}[],:@=<>+-*/%^";

    private static readonly string[] Pairs = ["==", "!=", ">=", "<=", "=~", "!~"];

    private int _position;

    public Token Next()
    {
        SkipBlanks();
        if (_position >= text.Length) return new Token(TokenKind.End, "", text.Length);
        var first = text[_position];
        if (IsNameStart(_position)) return Take(TokenKind.Identifier, NameEnd());
        if (char.IsAsciiDigit(first) || (first == '.' && DigitAt(_position + 1))) return Numeric();
        if (first is '"' or '\'' or '`') return Quoted(first);
        foreach (var pair in Pairs)
            if (string.CompareOrdinal(text, _position, pair, 0, pair.Length) == 0)
                return Take(TokenKind.Symbol, _position + pair.Length);
        return Take(Singles.Contains(first, StringComparison.Ordinal) ? TokenKind.Symbol : TokenKind.Invalid, _position + 1);
    }

    private void SkipBlanks()
    {
        for (; _position < text.Length; _position++)
        {
            if (text[_position] == '#')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
                if (end < 0) return;
            }
            else if (!char.IsWhiteSpace(text[_position]))
            {
                return;
            }
        }
    }

    // A colon begins a name only before a letter, so that the one of [5m:1m] separates.
    private bool IsNameStart(int at) =>
        IsLetter(text[at]) || (text[at] == ':' && at + 1 < text.Length && IsLetter(text[at + 1]));

    private int NameEnd()
    {
        var end = _position + 1;
        while (end < text.Length && (IsLetter(text[end]) || char.IsAsciiDigit(text[end]) || text[end] == ':')) end++;
        return end;
    }

    private Token Numeric()
    {
        var hexadecimal = text[_position] == '0' && _position + 1 < text.Length && text[_position + 1] is 'x' or 'X';
        var end = _position + 1;
        while (end < text.Length
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '_'
                || (!hexadecimal && text[end] is '+' or '-' && text[end - 1] is 'e' or 'E' && DigitAt(end + 1))))
            end++;
        var span = text.AsSpan(_position, end - _position);
        return Take(NumericKind(span, hexadecimal), end);
    }

    private static TokenKind NumericKind(ReadOnlySpan<char> span, bool hexadecimal)
    {
        if (hexadecimal)
            return long.TryParse(span[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? TokenKind.Number : TokenKind.Invalid;
        if (double.TryParse(span, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _)) return TokenKind.Number;
        return PromDuration.TryRead(span, out _) ? TokenKind.Duration : TokenKind.Invalid;
    }

    private Token Quoted(char quote)
    {
        for (var end = _position + 1; end < text.Length; end++)
        {
            if (text[end] == quote) return Take(TokenKind.Text, end + 1);
            if (quote == '`') continue;
            if (text[end] == '\n') break;
            if (text[end] == '\\') end++;
        }

        return Take(TokenKind.Invalid, text.Length);
    }

    private Token Take(TokenKind kind, int end)
    {
        var token = new Token(kind, text[_position..end], _position);
        _position = end;
        return token;
    }

    private bool DigitAt(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsLetter(char character) => char.IsAsciiLetter(character) || character == '_';
}
