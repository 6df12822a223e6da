namespace Readiness.Reporters.Console;

/// <summary>Writes indented, wrapped lines.</summary>
internal sealed class TextLayout(ITextSink sink, int width)
{
    public void Line() => sink.Write("\n", TextStyle.Plain);

    public void Line(string text, TextStyle style = TextStyle.Plain)
    {
        sink.Write(Visible(text), style);
        Line();
    }

    public void Part(string text, TextStyle style = TextStyle.Plain) => sink.Write(Visible(text), style);

    /// <summary>Prose, wrapped at spaces; its own line breaks inside a paragraph are folded, empty lines part paragraphs.</summary>
    public void Prose(string text, int indent, TextStyle style = TextStyle.Plain)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            foreach (var line in TextWrap.Wrap(paragraph, Math.Max(20, width - indent)))
                Line(new string(' ', indent) + line, style);
    }

    /// <summary>A label in the margin and prose beside it.</summary>
    public void Labelled(string label, string text, int indent, int margin, TextStyle style = TextStyle.Plain)
    {
        var first = true;
        // A label that fills its margin still stands apart from the text.
        if (label.Length >= margin) label += " ";
        foreach (var line in TextWrap.Wrap(text, Math.Max(20, width - indent - Math.Max(margin, label.Length))))
        {
            Part(new string(' ', indent) + (first ? label : "").PadRight(margin), TextStyle.Faint);
            Line(line, style);
            first = false;
        }
    }

    /// <summary>A label in the margin and several texts beside it, each on a line of its own.</summary>
    public void Each(string label, IEnumerable<string> texts, int indent, int margin)
    {
        foreach (var text in texts)
        {
            Labelled(label, text, indent, margin);
            label = "";
        }
    }

    /// <summary>Text that is pasted: never wrapped.</summary>
    public void Verbatim(string text, int indent)
    {
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            Line((new string(' ', indent) + line).TrimEnd());
    }

    // What was collected may hold escape codes; they must not steer the reader's terminal.
    private static string Visible(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character))
        : text;
}
