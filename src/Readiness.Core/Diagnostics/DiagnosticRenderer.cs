using System.Globalization;
using System.Text;

namespace Readiness.Core.Diagnostics;

/// <summary>Prints mistakes as <c>file:line:column: error: message</c>, with the line, carets below the place, and what to do.</summary>
public static class DiagnosticRenderer
{
    private const int Width = 80;

    public static string Render(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics.Select(Render));

    /// <summary>One mistake; several lines, each ended by a line feed.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        var output = new StringBuilder();
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        Wrap(output, "", diagnostic.Span.Source.IsRead ? $"{diagnostic.Span}: {severity}: {diagnostic.Message}" : $"{severity}: {diagnostic.Message}");

        var number = diagnostic.Span.Line.ToString(CultureInfo.InvariantCulture);
        var line = diagnostic.Span.Source.ShownLine(diagnostic.Span.Line);
        if (line.Trim().Length > 0)
        {
            var window = LineWindow.Of(line, diagnostic.Span.Column, diagnostic.Span.Length, Width - number.Length - 5);
            output.Append(CultureInfo.InvariantCulture, $"  {number} | {window.Text}\n");
            output.Append(CultureInfo.InvariantCulture, $"  {new string(' ', number.Length)} | {window.Markers}\n");
        }

        if (diagnostic.Hint is { } hint) Wrap(output, "  ", hint);
        return output.ToString();
    }

    /// <summary>Breaks at spaces; a word that is longer than a line stays whole, so that it can be copied.</summary>
    private static void Wrap(StringBuilder output, string indent, string text)
    {
        var line = new StringBuilder(indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent.Length && line.Length + word.Length + 1 > Width)
            {
                output.Append(line).Append('\n');
                line.Clear().Append(indent = "    ");
            }

            if (line.Length > indent.Length) line.Append(' ');
            line.Append(word);
        }

        output.Append(line).Append('\n');
    }
}
