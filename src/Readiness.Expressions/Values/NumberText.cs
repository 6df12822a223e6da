using System.Globalization;

namespace Readiness.Expressions.Values;

internal static class NumberText
{
    /// <summary>The shortest text that reads back as the same number; the exponent in lower case.</summary>
    public static string OfDouble(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsPositiveInfinity(value)) return "+Inf";
        if (double.IsNegativeInfinity(value)) return "-Inf";
        return value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
    }
}
