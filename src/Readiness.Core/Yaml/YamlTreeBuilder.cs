using Readiness.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Readiness.Core.Yaml;

/// <summary>Builds the tree from the events. A method that returns null has said why, and building stops.</summary>
internal sealed class YamlTreeBuilder(SourceText source, DiagnosticBag diagnostics, YamlLimits limits)
{
    private readonly YamlEvents _events = new(source, diagnostics);
    private readonly AnchorTable _anchors = new(source, diagnostics, limits);
    private int _nodes;

    public YamlNode? Build()
    {
        YamlNode? root = null;
        while (_events.Next() is { } current)
        {
            if (current is DocumentStart && root is not null)
            {
                diagnostics.Error(SpanOf(current), "a second document begins here", "keep one document per file: remove the '---' and what follows");
                return null;
            }

            if (current is not NodeEvent) continue;
            root = Node(current, depth: 1);
            if (root is null) return null;
        }

        if (root is null && !diagnostics.HasErrors) diagnostics.Error(source.SpanAt(0), "the file is empty");
        return root;
    }

    private YamlNode? Node(ParsingEvent current, int depth)
    {
        if (++_nodes > limits.Nodes) return Stop(current, $"the file holds more than {limits.Nodes} keys and values");
        if (current is AnchorAlias alias) return _anchors.Resolve(alias.Value.Value, SpanOf(current), depth);
        if (current is not NodeEvent node) return Stop(current, "not valid YAML: a value is missing here");
        if (current is not Scalar && depth > limits.Depth) return Stop(current, $"nested more than {limits.Depth} levels deep");

        if (!node.Tag.IsEmpty) diagnostics.Error(SpanOf(current), $"tags such as {node.Tag} are not supported", "remove the tag");
        var anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
        _anchors.Open(anchor);
        YamlNode? built = node switch
        {
            Scalar scalar => Text(scalar),
            MappingStart start => Mapping(start, depth),
            SequenceStart start => Sequence(start, depth),
            _ => null,
        };
        _anchors.Close(anchor, built);
        return built;
    }

    private YamlMapping? Mapping(MappingStart start, int depth)
    {
        var entries = new MappingEntries(diagnostics);
        while (_events.Next() is { } current)
        {
            if (current is MappingEnd) return new YamlMapping(SpanOf(start), entries.All);
            if (start.Style != MappingStyle.Flow) RefuseTab(current);
            if (Node(current, depth + 1) is not { } key) return null;
            if (_events.Next() is not { } next || Node(next, depth + 1) is not { } value) return null;
            entries.Add(key, value);
        }

        return null;
    }

    private YamlSequence? Sequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (_events.Next() is { } current)
        {
            if (current is SequenceEnd) return new YamlSequence(SpanOf(start), items);
            if (start.Style != SequenceStyle.Flow) RefuseTab(current);
            if (Node(current, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return null;
    }

    private YamlScalar Text(Scalar scalar)
    {
        var end = _events.Offset(scalar.End);
        var start = Math.Min(NodeStart.AfterProperties(source.Text, _events.Offset(scalar.Start)), end);
        return new YamlScalar(SpanOf(start, end), scalar.Value, Style(scalar.Style), start, end);
    }

    private static YamlScalarStyle Style(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
        ScalarStyle.Literal => YamlScalarStyle.Literal,
        ScalarStyle.Folded => YamlScalarStyle.Folded,
        _ => YamlScalarStyle.Plain,
    };

    private void RefuseTab(ParsingEvent current)
    {
        if (TabIndentation.FindBefore(source, _events.Offset(current.Start)) is { } tab) diagnostics.Add(TabIndentation.Mistake(tab));
    }

    private YamlNode? Stop(ParsingEvent current, string message)
    {
        diagnostics.Error(SpanOf(current), message);
        return null;
    }

    private SourceSpan SpanOf(ParsingEvent current) => SpanOf(_events.Offset(current.Start), _events.Offset(current.End));

    private SourceSpan SpanOf(int start, int end)
    {
        var span = source.SpanAt(start);
        var rest = source.Line(span.Line).Length - span.Column + 1;
        return span with { Length = Math.Max(1, Math.Min(end - start, rest)) };
    }
}
