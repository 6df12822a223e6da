namespace Readiness.Expressions.Regex;

/// <summary>Reads RE2 syntax by recursive descent: alternation, concatenation, repetition, atom.</summary>
internal sealed class PatternParser
{
    private const int MaxDepth = 250;

    private readonly PatternReader _reader;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Flags _flags;
    private int _depth;

    private PatternParser(PatternReader reader) => _reader = reader;

    /// <summary>The tree of a pattern, or null and what is wrong with it.</summary>
    public static Node? Parse(string pattern, out string? error)
    {
        var reader = new PatternReader(pattern);
        var node = new PatternParser(reader).Alternation();
        if (!reader.AtEnd)
        {
            var start = reader.Position;
            reader.Next();
            reader.Fail("unexpected closing parenthesis", start);
        }

        error = reader.Error;
        return error is null ? node : null;
    }

    private Node Alternation()
    {
        List<Node> branches = [Concatenation()];
        while (_reader.Accept("|")) branches.Add(Concatenation());
        return branches.Count == 1 ? branches[0] : new AlternationNode(branches);
    }

    private Node Concatenation()
    {
        List<Node> parts = [];
        while (!_reader.AtEnd && _reader.Peek() is not ('|' or ')'))
        {
            if (_reader.Accept(@"\Q")) Quoted(parts);
            else if (!RepeatParser.Apply(_reader, parts) && Atom() is { } atom) parts.Add(atom);
        }

        return parts.Count switch
        {
            0 => EmptyNode.Instance,
            1 => parts[0],
            _ => new ConcatenationNode(parts),
        };
    }

    private void Quoted(List<Node> parts)
    {
        while (!_reader.AtEnd && !_reader.Accept(@"\E")) parts.Add(Literal(_reader.Next()));
    }

    private Node? Atom()
    {
        var start = _reader.Position;
        switch (_reader.Peek())
        {
            case '(':
                return Group();
            case '[':
                return new CharacterNode(ClassParser.Parse(_reader, _flags));
            case '\\':
                return EscapeParser.AssertionOrNull(_reader) is { } assertion
                    ? new AssertionNode(assertion)
                    : new CharacterNode(EscapeParser.Set(_reader, _flags));
            case '.':
                _reader.Next();
                return new CharacterNode(_flags.DotMatchesNewline ? CodePointSet.Any : CodePointSet.Of('\n').Negate());
            case '^':
                _reader.Next();
                return new AssertionNode(_flags.MultiLine ? Assertion.LineStart : Assertion.TextStart);
            case '$':
                _reader.Next();
                return new AssertionNode(_flags.MultiLine ? Assertion.LineEnd : Assertion.TextEnd);
            case var character when character is >= char.MinValue and <= char.MaxValue && char.IsSurrogate((char)character):
                _reader.Next();
                _reader.Fail("half of a surrogate pair", start);
                return null;
            default:
                return Literal(_reader.Next());
        }
    }

    private CharacterNode Literal(int codePoint)
    {
        var set = CodePointSet.Of(codePoint);
        return new CharacterNode(_flags.IgnoreCase ? CaseFolding.Close(set) : set);
    }

    /// <summary>A group with its body; null for <c>(?i)</c>, which only switches flags for the rest of the group around it.</summary>
    private Node? Group()
    {
        var start = _reader.Position;
        var outer = _flags;
        if (++_depth > MaxDepth) _reader.Fail("groups nest too deeply", _reader.Position);
        var opened = GroupParser.Open(_reader, _names, _flags, out _flags);
        if (!opened)
        {
            _depth--;
            return null;
        }

        var body = Alternation();
        if (!_reader.Accept(")")) _reader.Fail("missing closing parenthesis", start);
        _flags = outer;
        _depth--;
        return body;
    }
}
