using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>Cuts a text into tokens. What it cannot read becomes a diagnostic and a <see cref="TokenKind.Bad"/> token.</summary>
internal partial struct Lexer(string text, DiagnosticBag diagnostics)
{
    private int _at;

    /// <summary>Adds the tokens of a text to a list, the last of which is <see cref="TokenKind.End"/>.</summary>
    public static void Tokenize(string text, DiagnosticBag diagnostics, List<Token> tokens)
    {
        var lexer = new Lexer(text, diagnostics);
        Token token;
        do
        {
            token = lexer.Next();
            tokens.Add(token);
        }
        while (token.Kind != TokenKind.End);
    }

    private char Current => At(0);

    private char At(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private Token Next()
    {
        SkipBlanks();
        if (_at >= text.Length) return new Token(TokenKind.End, text.Length, 0);
        var c = Current;
        if (IsNameStart(c)) return NameOrPrefixedString();
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(At(1)))) return Number();
        return c switch
        {
            '"' or '\'' => QuotedString(_at, raw: false, bytes: false),
            '`' => QuotedName(),
            _ => Symbol(c),
        };
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _at++;
            }
            else if (text[_at] == '/' && At(1) == '/')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private Token NameOrPrefixedString()
    {
        var prefix = StringPrefixLength();
        if (prefix > 0)
        {
            var start = _at;
            var letters = text.AsSpan(_at, prefix);
            _at += prefix;
            return QuotedString(start, letters.IndexOfAny('r', 'R') >= 0, letters.IndexOfAny('b', 'B') >= 0);
        }

        var from = _at;
        while (IsNamePart(Current)) _at++;
        var kind = text.AsSpan(from, _at - from) switch
        {
            "true" => TokenKind.True,
            "false" => TokenKind.False,
            "null" => TokenKind.Null,
            "in" => TokenKind.In,
            _ => TokenKind.Name,
        };
        return new Token(kind, from, _at - from);
    }

    /// <summary>The letters b, r or br before a quote; rb is no prefix.</summary>
    private int StringPrefixLength()
    {
        if (Current is 'r' or 'R' or 'b' or 'B' && At(1) is '"' or '\'') return 1;
        return Current is 'b' or 'B' && At(1) is 'r' or 'R' && At(2) is '"' or '\'' ? 2 : 0;
    }

    private Token QuotedName()
    {
        var start = _at++;
        while (IsNamePart(Current) || Current is '.' or '-' or '/' or ' ') _at++;
        if (Current == '`' && _at > start + 1)
        {
            _at++;
            return new Token(TokenKind.QuotedName, start, _at - start, text[(start + 1)..(_at - 1)]);
        }

        diagnostics.Error(TextSpan.Between(start, _at), "a name in back-ticks has letters, digits, _ . - / and blanks, and ends with a back-tick");
        return new Token(TokenKind.Bad, start, _at - start);
    }

    private Token Symbol(char c)
    {
        var (kind, length) = (c, At(1)) switch
        {
            ('&', '&') => (TokenKind.And, 2),
            ('|', '|') => (TokenKind.Or, 2),
            ('<', '=') => (TokenKind.LessEqual, 2),
            ('>', '=') => (TokenKind.GreaterEqual, 2),
            ('=', '=') => (TokenKind.Equal, 2),
            ('!', '=') => (TokenKind.NotEqual, 2),
            ('<', _) => (TokenKind.Less, 1),
            ('>', _) => (TokenKind.Greater, 1),
            ('!', _) => (TokenKind.Not, 1),
            ('.', _) => (TokenKind.Dot, 1),
            (',', _) => (TokenKind.Comma, 1),
            (':', _) => (TokenKind.Colon, 1),
            ('?', _) => (TokenKind.Question, 1),
            ('(', _) => (TokenKind.OpenParen, 1),
            (')', _) => (TokenKind.CloseParen, 1),
            ('[', _) => (TokenKind.OpenBracket, 1),
            (']', _) => (TokenKind.CloseBracket, 1),
            ('{', _) => (TokenKind.OpenBrace, 1),
            ('}', _) => (TokenKind.CloseBrace, 1),
            ('+', _) => (TokenKind.Plus, 1),
            ('-', _) => (TokenKind.Minus, 1),
            ('*', _) => (TokenKind.Times, 1),
            ('/', _) => (TokenKind.Divide, 1),
            ('%', _) => (TokenKind.Modulo, 1),
            _ => (TokenKind.Bad, char.IsHighSurrogate(c) && char.IsLowSurrogate(At(1)) ? 2 : 1),
        };
        var token = new Token(kind, _at, length);
        if (kind == TokenKind.Bad) TellBadSymbol(token);
        _at += length;
        return token;
    }

    private void TellBadSymbol(Token token)
    {
        var (message, hint) = text[token.Start] switch
        {
            '=' => ("= is no operator", "did you mean ==?"),
            '&' => ("& is no operator", "did you mean &&?"),
            '|' => ("| is no operator", "did you mean ||?"),
            '\u00a0' => ("a no-break space is not a blank of the language", "replace it by an ordinary space"),
            '“' or '”' or '‘' or '’' => ("typographic quotes do not make a string", "write ' or \""),
            var c when char.IsControl(c) || char.IsWhiteSpace(c) => ($"the character U+{(int)c:X4} does not belong here", null),
            _ => ($"{text.AsSpan(token.Start, token.Length)} does not belong here", (string?)null),
        };
        diagnostics.Error(token.Span, message, hint);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
