using System.Text;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Reading;

/// <summary>Turns rising byte offsets into lines and columns in one pass over the text.</summary>
internal ref struct PositionCursor(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    public TextPosition MoveTo(int offset)
    {
        var passed = _utf8[_offset..offset];
        var lastBreak = passed.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += passed.Count((byte)'\n');
            _column = 1;
            passed = passed[(lastBreak + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
        _offset = offset;
        return new TextPosition(_line, _column);
    }
}
