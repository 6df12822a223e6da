namespace Readiness.Core.Yaml.Offsets;

/// <summary>Lays a literal or folded scalar's value beside its lines in the file: characters stand as they are, only line ends fold.</summary>
internal sealed class BlockOffsets(string text, int start, string value)
{
    private readonly List<int> _offsets = [];
    private int _at;

    public IReadOnlyList<int> Map()
    {
        _at = LineEnd(start) + 1;
        var indent = Indent();
        var breaks = new List<int>();
        while (_at < text.Length && _offsets.Count < value.Length)
        {
            var end = LineEnd(_at);
            var contentEnd = end > _at && text[end - 1] == '\r' ? end - 1 : end;
            if (_at + indent < contentEnd)
            {
                Break(breaks);
                for (var i = _at + indent; i < contentEnd && _offsets.Count < value.Length; i++) _offsets.Add(i);
            }

            breaks.Add(end);
            _at = end + 1;
        }

        Break(breaks);
        _offsets.Add(_offsets.Count == 0 ? start : Math.Min(_offsets[^1] + 1, text.Length));
        return _offsets;
    }

    /// <summary>The line ends since the last text: the value has each as a line end, or has one fewer, or one as a space.</summary>
    private void Break(List<int> breaks)
    {
        var rest = value.AsSpan(_offsets.Count);
        var kept = rest.IndexOfAnyExcept('\n') is var other and >= 0 ? other : rest.Length;
        if (kept == 0 && breaks.Count == 1 && rest.StartsWith(" ")) kept = 1;
        _offsets.AddRange(breaks.Count > kept && kept < rest.Length ? breaks.TakeLast(kept) : breaks.Take(kept));
        breaks.Clear();
    }

    /// <summary>How far the text is indented: what the first line with text has in the file and no longer has in the value.</summary>
    private int Indent()
    {
        for (var line = _at; line < text.Length; line = LineEnd(line) + 1)
        {
            var spaces = text.AsSpan(line).IndexOfAnyExcept(' ');
            if (spaces >= 0 && text[line + spaces] is not ('\r' or '\n'))
                return spaces - Math.Max(0, value.AsSpan().TrimStart('\n').IndexOfAnyExcept(' '));
        }

        return 0;
    }

    /// <summary>The offset of the line feed that ends the line of <paramref name="offset"/>, or of the file's end.</summary>
    private int LineEnd(int offset) => text.IndexOf('\n', offset) is var end and >= 0 ? end : text.Length;
}
