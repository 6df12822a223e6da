using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Tabs that indent: editors show them as one width, YAML as another, so they are refused everywhere.</summary>
internal static class TabIndentation
{
    public static Diagnostic Mistake(SourceSpan tab) =>
        Diagnostic.Error(tab, "a tab is used as indentation", "YAML indents with spaces only: replace the tab by spaces");

    /// <summary>The tab that indents the line of <paramref name="offset"/>; null when there is none.</summary>
    public static SourceSpan? FindBefore(SourceText source, int offset) => FindInLine(source, source.SpanAt(offset).Line);

    /// <summary>The first tab that indents a line from <paramref name="start"/> to the line after <paramref name="end"/>, where the parser gives up late.</summary>
    public static SourceSpan? FindNear(SourceText source, int start, int end)
    {
        var last = source.SpanAt(end).Line + 1;
        for (var line = source.SpanAt(start).Line; line <= last; line++)
            if (FindInLine(source, line) is { } tab)
                return tab;
        return null;
    }

    private static SourceSpan? FindInLine(SourceText source, int line)
    {
        var text = source.Line(line);
        var content = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        if (content < 0) return null;
        var tab = text.AsSpan(0, content).IndexOf('\t');
        return tab < 0 ? null : new SourceSpan(source, line, tab + 1, 1);
    }
}
