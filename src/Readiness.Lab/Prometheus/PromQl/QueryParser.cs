using System.Globalization;

namespace Readiness.Lab.Prometheus.PromQl;

/// <summary>Parses the part of PromQL that a checker poses: selectors, comparisons, <c>or absent(…)</c>, aggregates.</summary>
internal sealed class QueryParser
{
    private const int DeepestNesting = 64;
    private static readonly string[][] Levels = [["or"], ["and", "unless"], ["==", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];

    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private int _depth;
    private (int Offset, string Message)? _error;

    private QueryParser(IReadOnlyList<Token> tokens) => _tokens = tokens;

    private Token Current => _tokens[_at];

    /// <summary>The query, or null and Prometheus' kind of message: <c>1:COLUMN: parse error: …</c>.</summary>
    public static (QueryNode? Query, string Error) Parse(string text)
    {
        var (tokens, error, offset) = new Lexer(text).Read();
        if (tokens is null)
            return (null, Message(offset, error));
        if (tokens.Count == 1)
            return (null, Message(0, "no expression found in input"));
        var parser = new QueryParser(tokens);
        var query = parser.Binary(0);
        if (query is not null && parser.Current.Kind != TokenKind.End)
            query = parser.Fail($"unexpected {Describe(parser.Current)}");
        return query is null ? (null, Message(parser._error!.Value.Offset, parser._error.Value.Message)) : (query, "");
    }

    private static string Message(int offset, string text) => string.Create(CultureInfo.InvariantCulture, $"1:{offset + 1}: parse error: {text}");

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "end of input",
        TokenKind.Name => $"identifier \"{token.Text}\"",
        _ => $"\"{token.Text}\"",
    };

    private QueryNode? Binary(int level)
    {
        if (level == Levels.Length)
            return Operand();
        var left = Binary(level + 1);
        while (left is not null && Array.Find(Levels[level], word => Current.Is(word) || Current.IsWord(word)) is { } found)
        {
            var at = Current.Offset;
            _at++;
            var asBool = TakeWord("bool");
            left = Binary(level + 1) is { } right ? Join(found, asBool, left, right, at) : null;
        }

        return left;
    }

    private QueryNode? Join(string word, bool asBool, QueryNode left, QueryNode right, int at)
    {
        if (word is "or" or "and" or "unless")
            return left.IsScalar || right.IsScalar ? Fail($"set operator \"{word}\" not allowed in binary scalar expression", at) : new SetNode(word, left, right);
        return BinaryNode.Compares(word) && !asBool && left.IsScalar && right.IsScalar
            ? Fail("comparisons between scalars must use BOOL modifier", at)
            : new BinaryNode(word, asBool, left, right);
    }

    private QueryNode? Operand()
    {
        if (++_depth > DeepestNesting)
            return Fail("expression is nested too deeply");
        var node = Current switch
        {
            { Kind: TokenKind.Number } => Number(),
            { Kind: TokenKind.Name } => Named(),
            var token when token.Is("{") => Selector(null),
            var token when token.Is("(") => Parenthesised(),
            var token when token.Is("-") => Negated(),
            var token => Fail($"unexpected {Describe(token)}"),
        };
        _depth--;
        return node;
    }

    private QueryNode? Number()
    {
        var token = _tokens[_at];
        if (!double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Fail($"bad number \"{token.Text}\"");
        _at++;
        return new NumberNode(number);
    }

    private BinaryNode? Negated()
    {
        _at++;
        return Operand() is { } inner ? new BinaryNode("*", AsBool: false, inner, new NumberNode(-1)) : null;
    }

    private QueryNode? Parenthesised()
    {
        _at++;
        var inner = Binary(0);
        return inner is not null && Expect(")") ? inner : null;
    }

    private QueryNode? Named()
    {
        var name = Current.Text;
        var next = _tokens[_at + 1];
        if (AggregateNode.Functions.Contains(name) && (next.Is("(") || next.IsWord("by")))
            return Aggregate(name);
        if (next.Is("("))
            return Call(name);
        _at++;
        return Selector(name);
    }

    private AggregateNode? Aggregate(string name)
    {
        _at++;
        List<string> by = [];
        if (TakeWord("by") && !Labels(by))
            return null;
        if (Argument(wantsScalar: false) is not { } inner)
            return null;
        return TakeWord("by") && !Labels(by) ? null : new AggregateNode(name, by, inner);
    }

    private QueryNode? Argument(bool wantsScalar)
    {
        var at = Current.Offset;
        var argument = Parenthesised();
        if (argument is null || argument.IsScalar == wantsScalar)
            return argument;
        var (wanted, got) = wantsScalar ? ("scalar", "instant vector") : ("instant vector", "scalar");
        return Fail($"expected type {wanted}, got {got}", at);
    }

    private bool Labels(List<string> labels)
    {
        if (!Expect("("))
            return false;
        while (Current.Kind == TokenKind.Name)
        {
            labels.Add(_tokens[_at++].Text);
            if (!Take(","))
                break;
        }

        return Expect(")");
    }

    private QueryNode? Call(string name)
    {
        var isAbsent = name is "absent" or "absent_over_time";
        if (!isAbsent && !CallNode.Functions.ContainsKey(name))
            return Fail($"unknown function with name \"{name}\"");
        _at++;
        if (!isAbsent && CallNode.Functions[name] == 0)
            return Expect("(") && Expect(")") ? new CallNode(name, null) : null;
        if (Argument(wantsScalar: name == "vector") is not { } argument)
            return null;
        return isAbsent ? new AbsentNode(argument) : new CallNode(name, argument);
    }

    private SelectorNode? Selector(string? name)
    {
        List<Matcher> matchers = name is null ? [] : [new Matcher(Sample.NameLabel, "=", name)];
        if (Take("{") && !Matchers(matchers))
            return null;
        if (matchers.TrueForAll(matcher => matcher.Operator == "=" && matcher.Value.Length == 0))
            return (SelectorNode?)Fail("vector selector must contain at least one non-empty matcher");
        if (!Take("["))
            return new SelectorNode(matchers);
        if (Current.Kind != TokenKind.Duration)
            return (SelectorNode?)Fail($"unexpected {Describe(Current)} in range, expected duration");
        _at++;
        return Expect("]") ? new SelectorNode(matchers) : null;
    }

    private bool Matchers(List<Matcher> matchers)
    {
        while (!Take("}"))
        {
            if (Current.Kind == TokenKind.End)
                return Fail("unexpected end of input inside braces") is not null;
            if (_tokens.Skip(_at).Take(3).ToArray() is not [{ Kind: TokenKind.Name } label, { Kind: TokenKind.Symbol, Text: "=" or "!=" or "=~" or "!~" } op, { Kind: TokenKind.Text } value])
                return Fail($"unexpected {Describe(Current)} in label matching") is not null;
            var matcher = new Matcher(label.Text, op.Text, value.Text);
            if (!matcher.IsValid)
                return Fail($"error parsing regexp: {value.Text}") is not null;
            matchers.Add(matcher);
            _at += 3;
            if (!Take(",") && !Current.Is("}"))
                return Fail($"unexpected {Describe(Current)} in label matching, expected \",\" or \"}}\"") is not null;
        }

        return true;
    }

    private bool Take(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!Current.IsWord(word))
            return false;
        _at++;
        return true;
    }

    private bool Expect(string symbol) =>
        Take(symbol) || Fail($"unexpected {Describe(Current)}, expected \"{symbol}\"") is not null;

    private QueryNode? Fail(string message) => Fail(message, Current.Offset);

    private QueryNode? Fail(string message, int offset)
    {
        _error ??= (offset, message);
        return null;
    }
}
