using System.Globalization;
using System.Text;

namespace Readiness.Expressions.Values;

internal static class QuotedText
{
    private const int LongestShown = 200;

    /// <summary>A string literal in single quotes; control characters escaped, long text cut.</summary>
    public static string Of(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('\'');
        var shown = 0;
        foreach (var c in value)
        {
            if (shown++ == LongestShown) return text.Append("…'").ToString();
            switch (c)
            {
                case '\'': text.Append("\\'"); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ' or (>= '\u007f' and < '\u00a0'): text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                default: text.Append(c); break;
            }
        }

        return text.Append('\'').ToString();
    }
}
