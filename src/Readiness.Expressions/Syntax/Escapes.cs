using System.Globalization;
using System.Text;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>Escape sequences of string and bytes literals.</summary>
internal static class Escapes
{
    private const string Known = "known are \\a \\b \\f \\n \\r \\t \\v \\\\ \\? \\\" \\' \\` \\x41 \\101 \\u0041 \\U00000041";

    /// <summary>The string that a literal's content stands for; null, and a diagnostic, when an escape is wrong.</summary>
    public static string? InString(ReadOnlySpan<char> content, int offset, DiagnosticBag diagnostics)
    {
        var value = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length;)
        {
            if (content[i] != '\\')
            {
                value.Append(content[i++]);
                continue;
            }

            var length = Read(content[i..], out var code);
            if (length == 0 || code is > 0x10ffff or (>= 0xd800 and <= 0xdfff)) return Tell(content, i, length, offset, diagnostics);
            value.Append(char.ConvertFromUtf32(code));
            i += length;
        }

        return value.ToString();
    }

    /// <summary>The bytes that a literal's content stands for; plain characters are UTF-8.</summary>
    public static byte[]? InBytes(ReadOnlySpan<char> content, int offset, DiagnosticBag diagnostics)
    {
        var value = new List<byte>(content.Length);
        for (var i = 0; i < content.Length;)
        {
            if (content[i] != '\\')
            {
                var next = content[i..].IndexOf('\\');
                var plain = next < 0 ? content[i..] : content.Slice(i, next);
                value.AddRange(Encoding.UTF8.GetBytes(plain.ToString()));
                i += plain.Length;
                continue;
            }

            var length = Read(content[i..], out var code);
            if (length == 0 || content[i + 1] is 'u' or 'U') return Tell(content, i, length, offset, diagnostics) is null ? null : [];
            value.Add((byte)code);
            i += length;
        }

        return [.. value];
    }

    /// <summary>Reads one escape at the start; the length in characters, 0 when it is none.</summary>
    private static int Read(ReadOnlySpan<char> at, out int code)
    {
        code = at[1] switch
        {
            'a' => 7,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'v' => 11,
            '\\' or '?' or '"' or '\'' or '`' => at[1],
            _ => -1,
        };
        if (code >= 0) return 2;
        return at[1] switch
        {
            'x' or 'X' => Hex(at, 2, out code),
            'u' => Hex(at, 4, out code),
            'U' => Hex(at, 8, out code),
            >= '0' and <= '3' => Octal(at, out code),
            _ => 0,
        };
    }

    private static int Hex(ReadOnlySpan<char> at, int digits, out int code)
    {
        code = 0;
        return at.Length >= 2 + digits
            && int.TryParse(at.Slice(2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            && code >= 0
                ? 2 + digits
                : 0;
    }

    private static int Octal(ReadOnlySpan<char> at, out int code)
    {
        code = 0;
        if (at.Length < 4 || at[2] is < '0' or > '7' || at[3] is < '0' or > '7') return 0;
        code = ((at[1] - '0') * 64) + ((at[2] - '0') * 8) + at[3] - '0';
        return 4;
    }

    private static string? Tell(ReadOnlySpan<char> content, int at, int length, int offset, DiagnosticBag diagnostics)
    {
        var shown = length > 0 ? length : Math.Min(2, content.Length - at);
        var span = new TextSpan(offset + at, shown);
        if (length > 0 && content[at + 1] is 'u' or 'U')
            diagnostics.Error(span, $"{content.Slice(at, shown)} is no character that a literal of this kind can hold");
        else
            diagnostics.Error(span, $"{content.Slice(at, shown)} is no escape sequence", Known);
        return null;
    }
}
