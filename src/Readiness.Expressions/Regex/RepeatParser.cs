namespace Readiness.Expressions.Regex;

/// <summary>Reads <c>* + ? {n} {n,} {n,m}</c> with their lazy forms, and applies them to what stands before.</summary>
internal static class RepeatParser
{
    private const int MaxCount = 1000;

    /// <summary>True when an operator was read (or was wrong); false when the text here is no operator.</summary>
    public static bool Apply(PatternReader reader, List<Node> parts)
    {
        var start = reader.Position;
        if (!TryRead(reader, out var minimum, out var maximum)) return false;
        if (parts.Count == 0)
        {
            reader.Fail("nothing to repeat before the operator", start);
            return true;
        }

        if (minimum > MaxCount || maximum > MaxCount || maximum < minimum)
        {
            reader.Fail("invalid repeat count", start);
            return true;
        }

        var repeat = new RepeatNode(parts[^1], minimum, maximum);
        if (repeat.Repetitions > MaxCount) reader.Fail("repeat counts multiply to more than 1000", start);
        reader.Accept("?");
        if (TryRead(reader, out _, out _)) reader.Fail("a repetition directly after a repetition", start);
        parts[^1] = repeat;
        return true;
    }

    private static bool TryRead(PatternReader reader, out int minimum, out int? maximum)
    {
        minimum = 0;
        maximum = null;
        if (reader.Accept("*")) return true;
        if (reader.Accept("+"))
        {
            minimum = 1;
            return true;
        }

        if (reader.Accept("?"))
        {
            maximum = 1;
            return true;
        }

        return Counted(reader, out minimum, out maximum);
    }

    /// <summary>Braces that hold no counts are ordinary characters.</summary>
    private static bool Counted(PatternReader reader, out int minimum, out int? maximum)
    {
        var start = reader.Position;
        maximum = null;
        minimum = reader.Accept("{") ? Number(reader) : -1;
        var isOpen = minimum >= 0 && reader.Accept(",");
        if (!isOpen) maximum = minimum;
        else if (!reader.LooksAt("}")) maximum = Number(reader);
        if (minimum >= 0 && maximum is null or >= 0 && reader.Accept("}")) return true;
        reader.Rewind(start);
        return false;
    }

    /// <summary>A count, capped just beyond what is allowed; -1 when there is none.</summary>
    private static int Number(PatternReader reader)
    {
        var start = reader.Position;
        var number = 0;
        while (reader.Peek() is >= '0' and <= '9') number = Math.Min((number * 10) + reader.Next() - '0', MaxCount + 1);
        var digits = reader.Position - start;
        var hasLeadingZero = digits > 1 && reader.Since(start)[0] == '0';
        return digits == 0 || hasLeadingZero ? -1 : number;
    }
}
