namespace Readiness.Expressions.Regex;

/// <summary>Reads what stands between an opening parenthesis and the body of its group.</summary>
internal static class GroupParser
{
    /// <summary>True when a body follows; false after <c>(?flags)</c>, which has none, and after a mistake.</summary>
    public static bool Open(PatternReader reader, HashSet<string> names, Flags flags, out Flags inner)
    {
        var start = reader.Position;
        inner = flags;
        reader.Next();
        if (!reader.Accept("?")) return true;
        if (LooksAround(reader))
        {
            reader.Accept("<");
            reader.Next();
            reader.Fail("look-ahead and look-behind are not part of RE2", start);
            return false;
        }

        if (reader.Accept("P<") || reader.Accept("<")) return Name(reader, names, start);
        return Switches(reader, start, ref inner);
    }

    private static bool LooksAround(PatternReader reader) =>
        reader.LooksAt("=") || reader.LooksAt("!") || reader.LooksAt("<=") || reader.LooksAt("<!");

    private static bool Name(PatternReader reader, HashSet<string> names, int start)
    {
        var end = reader.Find(">");
        var name = end < 0 ? "" : reader.Until(end);
        if (name.Length == 0 || !name.All(character => AsciiClasses.Word.Contains(character)))
        {
            reader.Fail("a group's name consists of ASCII letters, digits and underscores", start);
            return false;
        }

        reader.Rewind(end + 1);
        if (names.Add(name)) return true;
        reader.Fail("a second group of the same name", start);
        return false;
    }

    private static bool Switches(PatternReader reader, int start, ref Flags flags)
    {
        var on = true;
        var sinceSign = 0;
        while (true)
        {
            var letter = reader.Next();
            if (letter is ')' or ':' && (on || sinceSign > 0)) return letter == ':';
            if (letter == '-' && on)
            {
                on = false;
                sinceSign = 0;
            }
            else if (flags.With(letter, on) is { } changed)
            {
                flags = changed;
                sinceSign++;
            }
            else
            {
                reader.Fail("unknown kind of group", start);
                return false;
            }
        }
    }
}
