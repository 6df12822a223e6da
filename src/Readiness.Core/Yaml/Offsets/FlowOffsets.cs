namespace Readiness.Core.Yaml.Offsets;

/// <summary>Walks a plain or quoted scalar as it is written. One line end between two lines reads as a space, further ones as line ends.</summary>
internal sealed class FlowOffsets(string text, int start, YamlScalarStyle style)
{
    private readonly List<int> _offsets = [];
    private int _at = style == YamlScalarStyle.Plain ? start : start + 1;

    private int End => style == YamlScalarStyle.Plain ? text.Length : text.Length - 1;

    public IReadOnlyList<int> Map()
    {
        while (_at < End)
        {
            if (SpaceRun() is { } breaks) Fold(breaks);
            else if (style == YamlScalarStyle.DoubleQuoted && text[_at] == '\\') Escape();
            else Character();
        }

        _offsets.Add(End);
        return _offsets;
    }

    private void Character()
    {
        _offsets.Add(_at);
        _at += style == YamlScalarStyle.SingleQuoted && text[_at] == '\'' ? 2 : 1;
    }

    private void Escape()
    {
        var letter = text[_at + 1];
        if (letter is '\r' or '\n')
        {
            _at++;
            var breaks = SpaceRun() ?? [];
            _offsets.AddRange(breaks.Skip(1));
            return;
        }

        var digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        _offsets.Add(_at);
        if (letter == 'U' && !text.AsSpan(_at + 2, 4).SequenceEqual("0000")) _offsets.Add(_at);
        _at += 2 + digits;
    }

    /// <summary>Steps over space that holds line ends and returns their offsets; null, and no step, when there is no line end in it.</summary>
    private List<int>? SpaceRun()
    {
        var breaks = new List<int>();
        var probe = _at;
        for (; probe < End && text[probe] is ' ' or '\t' or '\r' or '\n'; probe++)
            if (text[probe] == '\n' || (text[probe] == '\r' && text.ElementAtOrDefault(probe + 1) != '\n'))
                breaks.Add(probe);
        if (breaks.Count == 0) return null;
        _at = probe;
        return breaks;
    }

    private void Fold(List<int> breaks) => _offsets.AddRange(breaks.Count == 1 ? breaks : breaks.Skip(1));
}
