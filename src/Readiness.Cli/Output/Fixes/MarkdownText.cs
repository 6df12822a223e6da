using System.Text;

namespace Readiness.Cli.Output.Fixes;

/// <summary>Text of somebody else's in a Markdown page: shown as it is, on one line.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|#~";

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
}
