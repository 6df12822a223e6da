using System.Text;

namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "=~", "!~", "=", "<", ">", "+", "-", "*", "/", "(", ")", "{", "}", "[", "]", ",", "@"];

    private int _at;

    /// <summary>The tokens with an end token, or null and what is wrong with its offset.</summary>
    public (IReadOnlyList<Token>? Tokens, string Error, int Offset) Read()
    {
        var tokens = new List<Token>();
        while (true)
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
                _at++;
            if (_at == text.Length)
                return ([.. tokens, new Token(TokenKind.End, "", _at)], "", 0);
            var start = _at;
            if (Next() is not { } token)
                return (null, text[start] is '"' or '\'' or '`' ? "unterminated quoted string" : $"unexpected character: '{text[start]}'", start);
            tokens.Add(token);
        }
    }

    private Token? Next()
    {
        var first = text[_at];
        if (char.IsAsciiLetter(first) || first is '_' or ':')
            return Take(TokenKind.Name, c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':');
        if (char.IsAsciiDigit(first) || (first == '.' && _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1])))
        {
            var number = Take(TokenKind.Number, c => char.IsAsciiLetterOrDigit(c) || c == '.');
            return number.Text.Any(c => "smhdwy".Contains(c, StringComparison.Ordinal)) ? number with { Kind = TokenKind.Duration } : number;
        }

        if (first is '"' or '\'' or '`')
            return Literal(first);
        if (Array.Find(Symbols, symbol => text.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal)) is not { } found)
            return null;
        _at += found.Length;
        return new Token(TokenKind.Symbol, found, _at - found.Length);
    }

    private Token Take(TokenKind kind, Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
            _at++;
        return new Token(kind, text[start.._at], start);
    }

    private Token? Literal(char quote)
    {
        var start = _at++;
        var value = new StringBuilder();
        while (_at < text.Length && text[_at] != quote)
        {
            if (text[_at] == '\\' && quote != '`' && _at + 1 < text.Length)
                _at++;
            value.Append(text[_at++]);
        }

        if (_at == text.Length)
        {
            _at = start;
            return null;
        }

        _at++;
        return new Token(TokenKind.Text, value.ToString(), start);
    }
}
