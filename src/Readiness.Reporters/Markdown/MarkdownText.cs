using System.Text;

namespace Readiness.Reporters.Markdown;

/// <summary>Text of somebody else's in a Markdown page: shown as it is.</summary>
public static class MarkdownText
{
    private const string Special = "\\`*_[]<>|#~";
    private const int ShortestFence = 3;

    /// <summary>On one line, nothing in it taken for markup.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal)) shown.Append('\\');
            shown.Append(char.IsControl(character) ? ' ' : character);
        }

        return shown.ToString().Trim();
    }

    /// <summary>As a block that is shown letter by letter, inside a fence that nothing in it can close.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(ShortestFence, LongestRun(text) + 1));
        return $"{fence}\n{text.TrimEnd()}\n{fence}\n";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
