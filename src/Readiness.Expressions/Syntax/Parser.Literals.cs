using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal sealed partial class Parser
{
    private Expr ListLiteral()
    {
        var open = Current;
        var items = new List<ListItem>();
        Items(TokenKind.CloseBracket, "',' or ']'", isOptional => items.Add(new ListItem(Expression(), isOptional)));
        return Bounded(new ListExpr(TextSpan.Between(open.Start, _tokens[_at - 1].End), [.. items]));
    }

    private Expr MapLiteral()
    {
        var open = Current;
        var entries = new List<MapEntry>();
        Items(TokenKind.CloseBrace, "',' or '}'", isOptional =>
        {
            var key = Expression();
            if (Expect(TokenKind.Colon, "':' and the value")) entries.Add(new MapEntry(key, Expression(), isOptional));
        });
        return Bounded(new MapExpr(TextSpan.Between(open.Start, _tokens[_at - 1].End), [.. entries]));
    }

    /// <summary>Reads what stands between brackets, separated by commas; one comma more at the end is fine.</summary>
    private void Items(TokenKind close, string wanted, Action<bool> readItem)
    {
        _at++;
        if (!Enter()) return;
        while (Current.Kind != close)
        {
            var from = _at;
            var isOptional = Current.Kind == TokenKind.Question;
            if (isOptional) _at++;
            if (Current.Kind != TokenKind.Comma || isOptional) readItem(isOptional);
            if (Current.Kind == TokenKind.Comma)
            {
                _at++;
                if (_at > from + 1 || Current.Kind == close) continue;
                TellUnexpected("a value");
                continue;
            }

            if (Current.Kind == close) break;
            TellUnexpected(wanted);
            if (!SkipToComma(from)) break;
        }

        _depth--;
        if (Current.Kind == close) _at++;
        else SkipTo(close);
    }
}
