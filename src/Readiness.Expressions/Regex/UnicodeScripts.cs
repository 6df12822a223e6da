using System.Globalization;
using System.Reflection;

namespace Readiness.Expressions.Regex;

/// <summary>The scripts of Unicode, read from the table that is embedded in this assembly.</summary>
internal static class UnicodeScripts
{
    private const string Resource = "Readiness.Expressions.Regex.Data.scripts.txt";

    /// <summary>The characters of a script by its Unicode name (<c>Greek</c>, <c>Old_Italic</c>); null when there is no such script.</summary>
    public static CodePointSet? Find(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table of scripts, {Resource}, is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == ' ') return Parse(line.AsSpan(name.Length + 1));
        }

        return null;
    }

    private static CodePointSet Parse(ReadOnlySpan<char> ranges)
    {
        var builder = new CodePointSetBuilder();
        foreach (var part in ranges.Split(' '))
        {
            var range = ranges[part];
            var dash = range.IndexOf('-');
            var low = Hexadecimal(dash < 0 ? range : range[..dash]);
            builder.Add(low, dash < 0 ? low : Hexadecimal(range[(dash + 1)..]));
        }

        return builder.Build();
    }

    private static int Hexadecimal(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
