namespace Readiness.Core.Diagnostics;

/// <summary>A file as it was read: its name for messages, and its lines for carets.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly List<(int Offset, int Length)> _hidden = [];

    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(text));
    }

    /// <summary>Stands for a file that could not be read, so that it has no places.</summary>
    public static SourceText Unread(string name) => new(name, "") { IsRead = false };

    /// <summary>Whether there is a text to point into.</summary>
    public bool IsRead { get; private init; } = true;

    /// <summary>The path as the user wrote it, or a name such as <c>snapshot:plan</c>.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The position of a UTF-16 offset.</summary>
    public SourceSpan SpanAt(int offset, int length = 1)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(_lineStarts.Value, offset);
        if (line < 0) line = ~line - 1;
        return new SourceSpan(this, line + 1, offset - _lineStarts.Value[line] + 1, Math.Max(1, length));
    }

    /// <summary>The text of a line, counted from 1, without its end; empty beyond the file.</summary>
    public string Line(int number)
    {
        if (number < 1 || number > _lineStarts.Value.Length) return "";
        var start = _lineStarts.Value[number - 1];
        var end = number < _lineStarts.Value.Length ? _lineStarts.Value[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>Keeps a part from being shown: what may be a secret that was written where a reference belongs.</summary>
    public void Hide(int offset, int length) => _hidden.Add((offset, length));

    /// <summary>The text of a line as messages may show it: what is hidden as asterisks.</summary>
    public string ShownLine(int number)
    {
        var line = Line(number).ToCharArray();
        if (line.Length == 0) return "";
        var start = _lineStarts.Value[number - 1];
        foreach (var (offset, length) in _hidden)
            for (var i = Math.Max(0, offset - start); i < Math.Min(line.Length, offset + length - start); i++)
                line[i] = '*';
        return new string(line);
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                starts.Add(i + 1);
        return [.. starts];
    }
}
