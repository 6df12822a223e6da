using Spectre.Console;

namespace Readiness.Reporters.Console;

/// <summary>Colours by Spectre, which knows what the terminal can show and honours <c>NO_COLOR</c>.</summary>
internal sealed class TerminalSink(TextWriter output) : ITextSink
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    public void Write(string text, TextStyle style)
    {
        // Spectre wraps and trims what it lays out; these lines are laid out already, so only their colours go through it.
        var look = LookOf(style);
        if (_console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors || look == Style.Plain) output.Write(text);
        else foreach (var piece in SplitLines(text)) WritePiece(piece, look);
    }

    private void WritePiece(string piece, Style look)
    {
        if (piece == "\n") output.Write(piece);
        else _console.Write(new ControlledText(piece, look));
    }

    private static IEnumerable<string> SplitLines(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', start))
        {
            if (end > start) yield return text[start..end];
            yield return "\n";
            start = end + 1;
        }

        if (start < text.Length) yield return text[start..];
    }

    private static Style LookOf(TextStyle style) => style switch
    {
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Faint => new Style(foreground: Color.Grey),
        TextStyle.Good => new Style(foreground: Color.Green),
        TextStyle.Bad => new Style(foreground: Color.Red, decoration: Decoration.Bold),
        TextStyle.Doubtful => new Style(foreground: Color.Yellow),
        _ => Style.Plain,
    };
}
