using System.Globalization;

namespace Readiness.Reporters.Prose;

/// <summary>Text that is cut where it gets too long for its format, and says that it was.</summary>
internal static class BoundedText
{
    /// <param name="most">In UTF-16 units, the remark on what is left out not counted.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{text.AsSpan(0, end)} … ({(text.Length - end).ToString(CultureInfo.InvariantCulture)} more characters)";
    }
}
