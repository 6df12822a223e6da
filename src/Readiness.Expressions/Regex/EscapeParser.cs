using System.Text;

namespace Readiness.Expressions.Regex;

/// <summary>Reads what begins with a backslash.</summary>
internal static class EscapeParser
{
    /// <summary>An assertion, read; or null with nothing read.</summary>
    public static Assertion? AssertionOrNull(PatternReader reader)
    {
        if (reader.Accept(@"\A")) return Assertion.TextStart;
        if (reader.Accept(@"\z")) return Assertion.TextEnd;
        if (reader.Accept(@"\b")) return Assertion.WordBoundary;
        return reader.Accept(@"\B") ? Assertion.NoWordBoundary : null;
    }

    /// <summary>A class such as <c>\d</c> or <c>\pL</c>, or one character, each with its case partners when case is ignored.</summary>
    public static CodePointSet Set(PatternReader reader, Flags flags)
    {
        if (ClassOrNull(reader, flags) is { } named) return named;
        var set = CodePointSet.Of(Math.Max(0, Character(reader)));
        return flags.IgnoreCase ? CaseFolding.Close(set) : set;
    }

    /// <summary>A named class, read; or null with nothing read.</summary>
    public static CodePointSet? ClassOrNull(PatternReader reader, Flags flags)
    {
        var start = reader.Position;
        reader.Next();
        var letter = reader.Next();
        if (letter is 'p' or 'P') return Unicode(reader, flags, start, isNegated: letter == 'P');
        if (AsciiClasses.Perl(letter) is { } perl) return perl;
        reader.Rewind(start);
        return null;
    }

    /// <summary>A single character; -1 after a mistake.</summary>
    public static int Character(PatternReader reader)
    {
        var start = reader.Position;
        reader.Next();
        if (reader.AtEnd)
        {
            reader.Fail("a backslash at the end", start);
            return -1;
        }

        var letter = reader.Next();
        var codePoint = letter switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => Hexadecimal(reader),
            >= '0' and <= '7' => Octal(reader, letter - '0'),
            < 0x80 when !char.IsAsciiLetterOrDigit((char)letter) => letter,
            _ => -1,
        };
        if (codePoint < 0) reader.Fail("unknown escape", start);
        return codePoint;
    }

    private static CodePointSet Unicode(PatternReader reader, Flags flags, int start, bool isNegated)
    {
        string name;
        if (reader.Accept("{"))
        {
            var end = reader.Find("}");
            name = end < 0 ? "" : reader.Until(end);
            if (end >= 0) reader.Rewind(end + 1);
        }
        else
        {
            name = Rune.TryCreate(reader.Next(), out var rune) ? rune.ToString() : "";
        }

        if (name.StartsWith('^'))
        {
            isNegated = !isNegated;
            name = name[1..];
        }

        if (UnicodeClasses.Find(name) is { } set)
        {
            if (flags.IgnoreCase) set = CaseFolding.Close(set);
            return isNegated ? set.Negate() : set;
        }

        reader.Fail("unknown Unicode class", start);
        return CodePointSet.Any;
    }

    /// <summary>Three digits at most; a single one other than 0 would be a back-reference, which RE2 does not have.</summary>
    private static int Octal(PatternReader reader, int value)
    {
        var digits = 1;
        for (; digits < 3 && reader.Peek() is >= '0' and <= '7'; digits++) value = (value * 8) + reader.Next() - '0';
        return digits == 1 && value != 0 ? -1 : value;
    }

    private static int Hexadecimal(PatternReader reader)
    {
        var isBraced = reader.Accept("{");
        var value = 0;
        var digits = 0;
        for (; (isBraced || digits < 2) && reader.Peek() is >= 0 and < 0x80 && char.IsAsciiHexDigit((char)reader.Peek()); digits++)
        {
            value = (value * 16) + Convert.ToInt32(((char)reader.Next()).ToString(), 16);
            if (value > CodePointSet.MaxCodePoint) return -1;
        }

        var isComplete = isBraced ? digits > 0 && reader.Accept("}") : digits == 2;
        return isComplete ? value : -1;
    }
}
