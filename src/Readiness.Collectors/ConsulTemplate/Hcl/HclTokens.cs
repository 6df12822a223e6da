using System.Text;

namespace Readiness.Collectors.ConsulTemplate.Hcl;

internal enum HclTokenKind
{
    End,
    Word,
    Text,
    Symbol,
    Bad,
}

/// <param name="Text">A word, the unescaped text of a string or heredoc, a symbol, or what is wrong.</param>
internal readonly record struct HclToken(HclTokenKind Kind, string Text, int Line);

/// <summary>Cuts HCL into words, strings, heredocs and symbols; comments are dropped.</summary>
internal sealed class HclTokens(string text)
{
    private int _at;
    private int _line = 1;

    public HclToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length) return new HclToken(HclTokenKind.End, "", _line);
        var character = text[_at];
        if (character == '"') return ReadString();
        if (character == '<' && text.AsSpan(_at).StartsWith("<<")) return ReadHeredoc();
        if (!IsWord(character))
        {
            _at++;
            return new HclToken(HclTokenKind.Symbol, character.ToString(), _line);
        }

        var start = _at;
        while (_at < text.Length && IsWord(text[_at])) _at++;
        return new HclToken(HclTokenKind.Word, text[start.._at], _line);
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or '+';

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            var rest = text.AsSpan(_at);
            if (rest[0] == '\n') _line++;
            if (char.IsWhiteSpace(rest[0])) _at++;
            else if (rest[0] == '#' || rest.StartsWith("//")) SkipTo("\n", keep: true);
            else if (rest.StartsWith("/*")) SkipTo("*/", keep: false);
            else return;
        }
    }

    private void SkipTo(string end, bool keep)
    {
        var found = text.IndexOf(end, _at, StringComparison.Ordinal);
        var stop = found < 0 ? text.Length : keep ? found : found + end.Length;
        _line += text.AsSpan(_at, stop - _at).Count('\n');
        _at = stop;
    }

    private HclToken ReadString()
    {
        var line = _line;
        var value = new StringBuilder();
        for (_at++; _at < text.Length && text[_at] is not ('"' or '\n'); _at++)
        {
            if (text[_at] == '\\' && _at + 1 < text.Length) value.Append(Unescape(text[++_at]));
            else value.Append(text[_at]);
        }

        if (_at >= text.Length || text[_at] != '"') return new HclToken(HclTokenKind.Bad, "this string has no closing quote", line);
        _at++;
        return new HclToken(HclTokenKind.Text, value.ToString(), line);
    }

    private static char Unescape(char escaped) => escaped switch { 'n' => '\n', 't' => '\t', 'r' => '\r', _ => escaped };

    private HclToken ReadHeredoc()
    {
        var line = _line;
        var lineEnd = text.IndexOf('\n', _at);
        var mark = lineEnd < 0 ? "" : text[(_at + 2)..lineEnd].TrimStart('-').Trim();
        if (mark.Length == 0) return new HclToken(HclTokenKind.Bad, "this heredoc has no mark behind <<", line);
        var body = new StringBuilder();
        for (_at = lineEnd + 1, _line++; _at < text.Length; _line++)
        {
            var end = text.IndexOf('\n', _at) is var found and >= 0 ? found : text.Length;
            var one = text[_at..end];
            _at = Math.Min(end + 1, text.Length);
            if (one.Trim() == mark) return new HclToken(HclTokenKind.Text, body.ToString(), line);
            body.Append(one).Append('\n');
        }

        return new HclToken(HclTokenKind.Bad, $"this heredoc is not closed by {mark}", line);
    }
}
