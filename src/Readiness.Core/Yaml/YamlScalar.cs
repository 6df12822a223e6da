using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml.Offsets;

namespace Readiness.Core.Yaml;

/// <summary>A text. Whether it is meant as a number, a flag or a duration is for its reader to say.</summary>
public sealed class YamlScalar : YamlNode
{
    private readonly Lazy<IReadOnlyList<int>> _offsets;
    private readonly (int Start, int Length) _extent;

    /// <param name="span">Where its first character stands, a quote or <c>|</c> included.</param>
    /// <param name="value">After unescaping and folding.</param>
    /// <param name="start">The offset in the file of its first character.</param>
    /// <param name="end">The offset in the file after its last character.</param>
    internal YamlScalar(SourceSpan span, string value, YamlScalarStyle style, int start, int end)
        : base(span)
    {
        Value = value;
        Style = style;
        _extent = (start, end - start);
        _offsets = new Lazy<IReadOnlyList<int>>(() => ScalarOffsets.Map(span.Source.Text[..end], start, style, value));
    }

    public string Value { get; }

    public YamlScalarStyle Style { get; }

    /// <summary>Whether nothing was written, or the plain word <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && Value is "" or "null" or "~";

    public override string Noun => IsNull ? "nothing" : "text";

    /// <summary>Keeps its text out of every message: it may be a secret.</summary>
    public void Hide() => Span.Source.Hide(_extent.Start, _extent.Length);

    /// <summary>Where a part of <see cref="Value"/> stands in the file, whatever the style; clipped to its first line.</summary>
    /// <param name="offset">In UTF-16 units; the value's length points behind its last character.</param>
    /// <param name="length">In UTF-16 units.</param>
    public SourceSpan SpanInside(int offset, int length)
    {
        var offsets = _offsets.Value;
        offset = Math.Clamp(offset, 0, Value.Length);
        var last = Math.Clamp(offset + length - 1, offset, Value.Length);
        var start = Span.Source.SpanAt(offsets[offset]);
        var end = Span.Source.SpanAt(offsets[last]);
        var stop = end.Line == start.Line ? end.Column + 1 : Span.Source.Line(start.Line).Length + 1;
        return start with { Length = Math.Max(1, stop - start.Column) };
    }
}
