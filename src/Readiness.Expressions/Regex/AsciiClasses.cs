namespace Readiness.Expressions.Regex;

/// <summary>The named classes that RE2 keeps to ASCII: <c>\d \s \w</c> and <c>[:alpha:]</c> with its kin.</summary>
internal static class AsciiClasses
{
    public static CodePointSet Word { get; } = Ranges("09AZ__az");

    private static readonly CodePointSet Digit = Ranges("09");
    private static readonly CodePointSet Space = Ranges("\t\n\f\r  ");

    /// <summary>The class behind the letter of a Perl escape, or null when the letter names none.</summary>
    public static CodePointSet? Perl(int letter) => letter switch
    {
        'd' => Digit,
        'D' => Digit.Negate(),
        's' => Space,
        'S' => Space.Negate(),
        'w' => Word,
        'W' => Word.Negate(),
        _ => null,
    };

    /// <summary>The class behind a POSIX name such as <c>alpha</c>, or null when there is none of that name.</summary>
    public static CodePointSet? Posix(string name) => name switch
    {
        "alnum" => Ranges("09AZaz"),
        "alpha" => Ranges("AZaz"),
        "ascii" => Ranges("\0\x7F"),
        "blank" => Ranges("\t\t  "),
        "cntrl" => Ranges("\0\x1F\x7F\x7F"),
        "digit" => Digit,
        "graph" => Ranges("!~"),
        "lower" => Ranges("az"),
        "print" => Ranges(" ~"),
        "punct" => Ranges("!/:@[`{~"),
        "space" => Ranges("\t\r  "),
        "upper" => Ranges("AZ"),
        "word" => Word,
        "xdigit" => Ranges("09AFaf"),
        _ => null,
    };

    private static CodePointSet Ranges(string pairs)
    {
        var builder = new CodePointSetBuilder();
        for (var i = 0; i < pairs.Length; i += 2) builder.Add(pairs[i], pairs[i + 1]);
        return builder.Build();
    }
}
