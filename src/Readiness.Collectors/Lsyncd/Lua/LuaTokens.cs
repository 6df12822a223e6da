using System.Text;

namespace Readiness.Collectors.Lsyncd.Lua;

/// <summary>Cuts Lua into tokens, without comments. What it does not know becomes a sign by itself.</summary>
internal static class LuaTokens
{
    /// <returns>Null when a text or a comment has no end.</returns>
    public static IReadOnlyList<LuaToken>? Read(string text, out int errorLine)
    {
        var tokens = new List<LuaToken>();
        var (at, line) = (0, 1);
        errorLine = 0;
        while (at < text.Length)
        {
            var start = at;
            var first = text[at];
            if (first == '\n') line++;
            if (char.IsWhiteSpace(first))
            {
                at++;
            }
            else if (first == '-' && At(text, at + 1) == '-')
            {
                at = SkipComment(text, at + 2);
            }
            else if (first is '"' or '\'')
            {
                at = ReadQuoted(text, at, out var value);
                if (at > 0) tokens.Add(new LuaToken(LuaTokenKind.Text, value, line));
            }
            else if (first == '[' && LongLevel(text, at) >= 0)
            {
                at = ReadLong(text, at, out var value);
                if (at > 0) tokens.Add(new LuaToken(LuaTokenKind.Text, value, line));
            }
            else
            {
                at = ReadWord(text, at, out var kind);
                tokens.Add(new LuaToken(kind, text[start..at], line));
            }

            if (at < 0)
            {
                errorLine = line;
                return null;
            }

            line += text.AsSpan(start, at - start).Count('\n') - (first == '\n' ? 1 : 0);
        }

        tokens.Add(new LuaToken(LuaTokenKind.End, "", line));
        return tokens;
    }

    private static int SkipComment(string text, int at)
    {
        if (At(text, at) == '[' && LongLevel(text, at) >= 0) return ReadLong(text, at, out _);
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end;
    }

    private static int ReadWord(string text, int at, out LuaTokenKind kind)
    {
        var first = text[at];
        var end = at + 1;
        kind = LuaTokenKind.Sign;
        if (char.IsAsciiLetter(first) || first == '_')
        {
            kind = LuaTokenKind.Name;
            while (char.IsAsciiLetterOrDigit(At(text, end)) || At(text, end) is '_' or '.') end++;
        }
        else if (char.IsAsciiDigit(first))
        {
            kind = LuaTokenKind.Number;
            while (char.IsAsciiLetterOrDigit(At(text, end)) || At(text, end) == '.') end++;
        }

        return end;
    }

    /// <returns>Where the text goes on; -1 when the quoted text has no end.</returns>
    private static int ReadQuoted(string text, int at, out string value)
    {
        var quote = text[at++];
        var content = new StringBuilder();
        value = "";
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\\') at++;
            if (at >= text.Length) return -1;
            content.Append(text[at - 1] == '\\' && text[at] == 'n' ? '\n' : text[at]);
            at++;
        }

        value = content.ToString();
        return at < text.Length ? at + 1 : -1;
    }

    // [[ … ]] and [==[ … ]==]: nothing in them is escaped, and a line end right behind the opening is not part of them.
    private static int ReadLong(string text, int at, out string value)
    {
        var level = LongLevel(text, at);
        var start = at + level + 2;
        var end = text.IndexOf($"]{new string('=', level)}]", start, StringComparison.Ordinal);
        value = end < 0 ? "" : text[start..end].TrimStart('\n');
        return end < 0 ? -1 : end + level + 2;
    }

    private static int LongLevel(string text, int at)
    {
        var level = 0;
        while (At(text, at + 1 + level) == '=') level++;
        return At(text, at + 1 + level) == '[' ? level : -1;
    }

    private static char At(string text, int at) => at < text.Length ? text[at] : '\0';
}
