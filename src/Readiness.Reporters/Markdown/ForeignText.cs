using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Markdown;

/// <summary>Text of somebody else's in a comment: bounded, shown as it is, and calling nobody.</summary>
internal static class ForeignText
{
    private const int Longest = 2000;
    private const int LongestBlock = 6000;

    /// <summary>On one line. An empty remark after each @ keeps names from being notified.</summary>
    public static string Of(string text) => MarkdownText.Of(BoundedText.Of(CleanText.Of(text), Longest)).Replace("@", "@<!-- -->", StringComparison.Ordinal);

    /// <summary>As a block that is shown letter by letter.</summary>
    public static string Block(string text) => MarkdownText.Block(BoundedText.Of(CleanText.Of(text), LongestBlock));
}
