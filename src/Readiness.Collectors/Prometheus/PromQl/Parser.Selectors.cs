namespace Readiness.Collectors.Prometheus.PromQl;

internal sealed partial class Parser
{
    private void ReadSelector()
    {
        var start = _current.Start;
        string? metric = null;
        if (_current.Kind == TokenKind.Identifier)
        {
            metric = _current.Text;
            Advance();
        }

        var matchers = new List<Matcher>();
        int? closingBrace = null;
        if (_current.IsSymbol("{"))
        {
            Matchers(matchers, ref metric);
            closingBrace = _current.Start - start;
            Expect("}");
        }

        if (_error is not null) return;
        var bodyEnd = _lastEnd;
        var range = _current.IsSymbol("[") && !IsSubquery() ? Brackets() : null;
        var modifiersFrom = _lastEnd;
        var delay = Modifiers();
        _selectors.Add(new Selector
        {
            Metric = metric,
            Matchers = matchers,
            Body = _text[start..bodyEnd],
            ClosingBrace = closingBrace,
            Range = range,
            Modifiers = _text[modifiersFrom.._lastEnd],
            Start = start,
            End = _lastEnd,
            Window = range ?? TimeSpan.Zero,
            Delay = delay,
        });
    }

    private void Matchers(List<Matcher> matchers, ref string? metric)
    {
        Advance();
        while (_current.Kind is TokenKind.Identifier or TokenKind.Text)
        {
            var label = _current.Kind == TokenKind.Text ? Quotation.Undo(_current.Text) : _current.Text;
            var quoted = _current.Kind == TokenKind.Text;
            Advance();
            if (quoted && (_current.IsSymbol(",") || _current.IsSymbol("}"))) metric = label;
            else matchers.Add(Condition(label));
            if (!_current.IsSymbol(",")) break;
            Advance();
        }
    }

    private Matcher Condition(string label)
    {
        var comparison = _current.Text;
        if (comparison is not ("=" or "!=" or "=~" or "!~")) Fail("a matcher needs =, !=, =~ or !~");
        else Advance();
        var value = _current.Text;
        if (_current.Kind != TokenKind.Text) Fail("a matcher's value is a quoted text");
        else Advance();
        return new Matcher(label, comparison, _error is null ? Quotation.Undo(value) : "");
    }

    /// <summary>Subqueries widen and delay every selector inside them.</summary>
    private void Subqueries(int firstSelector)
    {
        while (_current.IsSymbol("["))
        {
            var range = Brackets() ?? TimeSpan.Zero;
            var delay = Modifiers();
            for (var i = firstSelector; i < _selectors.Count; i++)
                _selectors[i] = _selectors[i] with { Window = _selectors[i].Window + range, Delay = _selectors[i].Delay + delay };
        }
    }

    // The colon decides, and two tokens of look-ahead do not reach it.
    private bool IsSubquery()
    {
        var close = _text.IndexOf(']', _current.Start);
        return close > 0 && _text.AsSpan(_current.Start, close - _current.Start).Contains(':');
    }

    private TimeSpan? Brackets()
    {
        Expect("[");
        var range = Duration();
        if (_current.IsSymbol(":"))
        {
            Advance();
            if (!_current.IsSymbol("]")) Duration();
        }

        Expect("]");
        return range;
    }

    private TimeSpan Modifiers()
    {
        var delay = TimeSpan.Zero;
        while (_current.IsWord("offset") || _current.IsSymbol("@"))
        {
            var isOffset = _current.IsWord("offset");
            Advance();
            var negative = _current.IsSymbol("-");
            if (negative || _current.IsSymbol("+")) Advance();
            if (isOffset) delay += negative ? -Duration() : Duration();
            else Moment();
        }

        return delay;
    }

    private void Moment()
    {
        var isFunction = _current.IsWord("start") || _current.IsWord("end");
        if (!isFunction && _current.Kind != TokenKind.Number)
        {
            Fail("@ needs a time in seconds, start() or end()");
            return;
        }

        Advance();
        if (!isFunction) return;
        Expect("(");
        Expect(")");
    }

    private TimeSpan Duration()
    {
        if (_current.Kind is TokenKind.Duration or TokenKind.Number && TryReadLength(_current, out var duration))
        {
            Advance();
            return duration;
        }

        Fail("a duration with a unit is expected here");
        return TimeSpan.Zero;
    }

    // Version 3 also takes bare seconds.
    private static bool TryReadLength(Token token, out TimeSpan duration)
    {
        if (PromDuration.TryRead(token.Text, out duration)) return true;
        if (!double.TryParse(token.Text, System.Globalization.CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > 1e9) return false;
        duration = TimeSpan.FromSeconds(seconds);
        return true;
    }
}
