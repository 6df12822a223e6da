using Readiness.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Readiness.Core.Yaml;

/// <summary>The parser's events one by one; its exceptions become diagnostics here.</summary>
internal sealed class YamlEvents
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly int _byteOrderMark;
    private readonly Stack<int> _open = new();

    public YamlEvents(SourceText source, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _byteOrderMark = source.Text.StartsWith('\ufeff') ? 1 : 0;
        _parser = new Parser(new StringReader(source.Text[_byteOrderMark..]));
    }

    /// <summary>The next event; null at the end and after a mistake in the syntax.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            if (!_parser.MoveNext()) return null;
        }
        catch (YamlException mistake)
        {
            _diagnostics.Add(SyntaxMistake.Describe(_source, Offset(mistake.Start), Offset(mistake.End), mistake.Message, UnclosedFlow));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser throws this where the file ends inside [ or {.
            _diagnostics.Add(SyntaxMistake.Describe(_source, _source.Text.Length, _source.Text.Length, "the file ends too early", UnclosedFlow));
            return null;
        }

        Track(_parser.Current!);
        return _parser.Current;
    }

    public int Offset(in Mark mark) => Math.Min((int)mark.Index + _byteOrderMark, _source.Text.Length);

    private int? UnclosedFlow => _open.Where(offset => _source.Text.ElementAtOrDefault(offset) is '[' or '{').Cast<int?>().FirstOrDefault();

    private void Track(ParsingEvent current)
    {
        if (current is MappingStart or SequenceStart) _open.Push(NodeStart.AfterProperties(_source.Text, Offset(current.Start)));
        if (current is MappingEnd or SequenceEnd) _open.Pop();
    }
}
