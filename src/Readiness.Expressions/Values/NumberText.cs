using System.Buffers;
using System.Globalization;

namespace Readiness.Expressions.Values;

/// <summary>Numbers as text, by a grammar of its own: no blanks, no group separators, the same everywhere.</summary>
internal static class NumberText
{
    private const int LongestDouble = 1_000;

    private static readonly SearchValues<char> DecimalCharacters = SearchValues.Create("0123456789.eE+-");

    /// <summary>The shortest text that reads back as the same number; the exponent in lower case.</summary>
    public static string OfDouble(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "+Inf" : "-Inf";
        return value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
    }

    /// <summary>Decimal digits, with or without a sign.</summary>
    public static bool TryInt(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && HasOnlyDigits(text.AsSpan(text[0] is '+' or '-' ? 1 : 0));

    /// <summary>Decimal digits.</summary>
    public static bool TryUint(string text, out ulong value) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && HasOnlyDigits(text);

    /// <summary>A decimal number with or without fraction and exponent, or a name of infinity or not-a-number.</summary>
    public static bool TryDouble(string text, out double value)
    {
        var unsigned = text.AsSpan(text.Length > 0 && text[0] is '+' or '-' ? 1 : 0);
        if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
        {
            value = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            return true;
        }

        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            value = double.NaN;
            return true;
        }

        value = 0;
        return text.Length <= LongestDouble
            && unsigned.Length > 0
            && (char.IsAsciiDigit(unsigned[0]) || unsigned[0] == '.')
            && unsigned.IndexOfAnyExcept(DecimalCharacters) < 0
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value);
    }

    private static bool HasOnlyDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
