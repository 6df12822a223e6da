using System.Globalization;
using System.Numerics;
using System.Text;

namespace Readiness.Expressions.Functions;

internal static class FormatNumbers
{
    /// <summary>With so many digits after the point, ties to even; null for what is no number.</summary>
    public static string? Fixed(in CelValue value, int precision)
    {
        if (ToDouble(value) is not { } number) return null;
        if (!double.IsFinite(number)) return FormatText.OfDouble(number);
        var text = number.ToString($"F{precision}", CultureInfo.InvariantCulture);
        return IsTie(number, precision) ? RoundedToEven(number, precision) : text;
    }

    /// <summary>One digit before the point, so many after it, and an exponent of at least two digits.</summary>
    public static string? Scientific(in CelValue value, int precision)
    {
        if (ToDouble(value) is not { } number) return null;
        if (!double.IsFinite(number)) return FormatText.OfDouble(number);
        var text = number.ToString($"e{precision}", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('e', StringComparison.Ordinal) + 2;
        return string.Concat(text.AsSpan(0, exponent), text[exponent..].TrimStart('0').PadLeft(2, '0'));
    }

    /// <summary>The digits in base 2 or 8, with a minus sign where needed; null for what is no integer.</summary>
    public static string? InBase(in CelValue value, int toBase) => Magnitude(value) is { } magnitude ? Sign(value) + Digits(magnitude, toBase) : null;

    /// <summary>The hexadecimal digits of an integer, or of every byte of a string; null for other values.</summary>
    public static string? Hexadecimal(in CelValue value, bool isUpper)
    {
        var text = value.Kind switch
        {
            CelKind.String => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value.AsString)),
            CelKind.Bytes => Convert.ToHexStringLower(value.AsBytes),
            _ => InBase(value, 16),
        };
        return isUpper ? text?.ToUpperInvariant() : text;
    }

    private static double? ToDouble(in CelValue value) => value.Kind switch
    {
        CelKind.Double => value.AsDouble,
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint,
        _ => null,
    };

    private static string Sign(in CelValue value) => value.Kind == CelKind.Int && value.AsInt < 0 ? "-" : "";

    private static ulong? Magnitude(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt < 0 ? unchecked((ulong)-value.AsInt) : (ulong)value.AsInt,
        CelKind.Uint => value.AsUint,
        _ => null,
    };

    private static string Digits(ulong magnitude, int toBase)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(magnitude % (ulong)toBase)]);
            magnitude /= (ulong)toBase;
        }
        while (magnitude > 0);

        return digits.ToString();
    }

    /// <summary>Whether the number lies exactly between two texts; only then do the ways of rounding differ.</summary>
    private static bool IsTie(double number, int precision)
    {
        // Only binary fractions with few digits can be ties; larger ones have no fraction at all.
        if (precision > 20 || Math.Abs(number) > 1e15) return false;
        var scaled = number * Math.Pow(10, precision);
        return Math.Abs(scaled - Math.Truncate(scaled)) == 0.5 && scaled / Math.Pow(10, precision) == number && IsExact(number, precision);
    }

    private static bool IsExact(double number, int precision)
    {
        var exact = number.ToString("F60", CultureInfo.InvariantCulture).TrimEnd('0');
        return exact.Length - exact.IndexOf('.', StringComparison.Ordinal) - 1 == precision + 1;
    }

    private static string RoundedToEven(double number, int precision)
    {
        var digits = number.ToString($"F{precision + 1}", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = BigInteger.Parse(string.Concat(digits.AsSpan(0, point), digits.AsSpan(point + 1)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var (quotient, _) = BigInteger.DivRem(BigInteger.Abs(whole), 10);
        if (!quotient.IsEven) quotient += 1;
        var text = quotient.ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        var sign = digits[0] == '-' ? "-" : "";
        return precision == 0 ? sign + text : $"{sign}{text[..^precision]}.{text[^precision..]}";
    }
}
