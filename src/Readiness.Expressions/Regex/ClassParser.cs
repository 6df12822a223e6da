namespace Readiness.Expressions.Regex;

/// <summary>Reads a bracketed class: characters, ranges, and named classes inside.</summary>
internal static class ClassParser
{
    public static CodePointSet Parse(PatternReader reader, Flags flags)
    {
        var start = reader.Position;
        reader.Next();
        var isNegated = reader.Accept("^");
        var builder = new CodePointSetBuilder();
        var isFirst = true;
        while (isFirst || !reader.LooksAt("]"))
        {
            if (reader.AtEnd)
            {
                reader.Fail("missing closing bracket", start);
                return CodePointSet.Any;
            }

            isFirst = false;
            Item(reader, flags, builder);
        }

        reader.Next();
        var set = builder.Build();
        if (flags.IgnoreCase) set = CaseFolding.Close(set);
        return isNegated ? set.Negate() : set;
    }

    private static void Item(PatternReader reader, Flags flags, CodePointSetBuilder builder)
    {
        if (reader.LooksAt("[:") && Posix(reader) is { } posix) builder.Add(posix);
        else if (reader.LooksAt(@"\") && EscapeParser.ClassOrNull(reader, flags) is { } named) builder.Add(named);
        else Range(reader, builder);
    }

    private static void Range(PatternReader reader, CodePointSetBuilder builder)
    {
        var start = reader.Position;
        var low = Character(reader);
        var high = low;
        if (reader.LooksAt("-") && !reader.LooksAt("-]"))
        {
            reader.Next();
            if (reader.AtEnd) return;
            high = Character(reader);
        }

        if (low < 0 || high < 0) return;
        if (high < low) reader.Fail("a range that ends before it begins", start);
        else builder.Add(low, high);
    }

    private static int Character(PatternReader reader) => reader.LooksAt(@"\") ? EscapeParser.Character(reader) : reader.Next();

    /// <summary>Null when the text only looks like the beginning of a POSIX class: then the bracket is a character.</summary>
    private static CodePointSet? Posix(PatternReader reader)
    {
        var start = reader.Position;
        var end = reader.Find(":]");
        if (end < start + 2) return null;
        var name = reader.Until(end)[2..];
        reader.Rewind(end + 2);
        var isNegated = name.StartsWith('^');
        if (AsciiClasses.Posix(isNegated ? name[1..] : name) is { } set) return isNegated ? set.Negate() : set;
        reader.Fail("unknown POSIX class", start);
        return CodePointSet.Any;
    }
}
