namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>Recognises PromQL and collects its selectors. It decides no precedence and no types: the server does that.</summary>
internal sealed partial class Parser
{
    private const int MaxDepth = 64;

    private static readonly HashSet<string> Aggregations = new(StringComparer.OrdinalIgnoreCase)
    {
        "sum", "avg", "count", "min", "max", "group", "stddev", "stdvar", "topk", "bottomk", "count_values", "quantile", "limitk", "limit_ratio",
    };

    private static readonly HashSet<string> Operators = new(StringComparer.OrdinalIgnoreCase)
    {
        "+", "-", "*", "/", "%", "^", "==", "!=", ">", "<", ">=", "<=", "and", "or", "unless", "atan2",
    };

    private readonly string _text;
    private readonly Lexer _lexer;
    private readonly List<Selector> _selectors = [];
    private Token _current;
    private Token _next;
    private int _lastEnd;
    private int _depth;
    private PromQlError? _error;

    private Parser(string text)
    {
        _text = text;
        _lexer = new Lexer(text);
        _current = _lexer.Next();
        _next = _lexer.Next();
    }

    public static (IReadOnlyList<Selector> Selectors, PromQlError? Error) Read(string text)
    {
        var parser = new Parser(text);
        parser.Expression();
        if (parser._current.Kind != TokenKind.End) parser.Fail($"'{parser._current.Text}' is not expected here");
        return (parser._selectors, parser._error);
    }

    private void Expression()
    {
        if (++_depth > MaxDepth) Fail("the query is nested too deeply");
        Operand();
        while (Operators.Contains(_current.Text) && _current.Kind is TokenKind.Symbol or TokenKind.Identifier)
        {
            Advance();
            OperatorModifiers();
            Operand();
        }

        _depth--;
    }

    private void OperatorModifiers()
    {
        if (_current.IsWord("bool")) Advance();
        if (_current.IsWord("on") || _current.IsWord("ignoring"))
        {
            Advance();
            Labels();
        }

        if (_current.IsWord("group_left") || _current.IsWord("group_right"))
        {
            Advance();
            if (_current.IsSymbol("(")) Labels();
        }
    }

    private void Operand()
    {
        while (_current.IsSymbol("+") || _current.IsSymbol("-")) Advance();
        var firstSelector = _selectors.Count;
        if (_current.IsSymbol("("))
        {
            Advance();
            Expression();
            Expect(")");
        }
        else if (_current.Kind is TokenKind.Number or TokenKind.Duration or TokenKind.Text || _current.IsWord("inf") || _current.IsWord("nan"))
        {
            Advance();
        }
        else if (_current.IsSymbol("{") || (_current.Kind == TokenKind.Identifier && !IsCall()))
        {
            ReadSelector();
            if (_error is null && !_current.IsSymbol("[")) return;
        }
        else if (_current.Kind == TokenKind.Identifier)
        {
            Call();
        }
        else
        {
            Fail(_current.Kind == TokenKind.End ? "the query ends too early" : $"'{_current.Text}' is not expected here");
        }

        Subqueries(firstSelector);
    }

    private bool IsCall() => _next.IsSymbol("(") || (Aggregations.Contains(_current.Text) && (_next.IsWord("by") || _next.IsWord("without")));

    private void Call()
    {
        var aggregates = Aggregations.Contains(_current.Text);
        var asksForAbsence = _current.Text is "absent" or "absent_over_time";
        var firstSelector = _selectors.Count;
        Advance();
        if (aggregates) Grouping();
        Expect("(");
        while (_error is null && !_current.IsSymbol(")"))
        {
            Expression();
            if (!_current.IsSymbol(",")) break;
            Advance();
        }

        Expect(")");
        if (aggregates) Grouping();
        for (var i = firstSelector; asksForAbsence && i < _selectors.Count; i++) _selectors[i] = _selectors[i] with { AsksForAbsence = true };
    }

    private void Grouping()
    {
        if (!_current.IsWord("by") && !_current.IsWord("without")) return;
        Advance();
        Labels();
    }

    private void Labels()
    {
        Expect("(");
        while (_current.Kind is TokenKind.Identifier or TokenKind.Text)
        {
            Advance();
            if (!_current.IsSymbol(",")) break;
            Advance();
        }

        Expect(")");
    }

    private void Expect(string symbol)
    {
        if (_current.IsSymbol(symbol)) Advance();
        else Fail($"'{symbol}' is expected here");
    }

    private void Advance()
    {
        _lastEnd = _current.End;
        _current = _next;
        _next = _error is null ? _lexer.Next() : _current;
        if (_current.Kind == TokenKind.Invalid) Fail($"'{_current.Text}' is not PromQL");
    }

    // After the first error everything reads as the end, so that every loop closes.
    private void Fail(string message)
    {
        _error ??= new PromQlError(_current.Start, message);
        _current = _next = new Token(TokenKind.End, "", _text.Length);
    }
}
