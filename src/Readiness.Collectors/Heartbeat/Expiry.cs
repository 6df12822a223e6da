using Readiness.Collectors.Prometheus.PromQl;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>Whether an expression can tell an old push from a new one. A gateway is scraped as fresh for ever, so that only a time among the values tells.</summary>
internal static class Expiry
{
    private const string PushTime = "push_time_seconds";

    /// <summary>Absent without an expression.</summary>
    public static Fact<bool> Of(string? text)
    {
        if (text is null) return Fact<bool>.Absent();
        return PromQuery.TryRead(text, out var query, out var error)
            ? Fact<bool>.Present(query.Selectors.Any(IsOfPushTime) || AsksTheTime(text))
            : Fact<bool>.Missing(error.AsReason());
    }

    private static bool IsOfPushTime(Selector selector) =>
        selector.Metric == PushTime || selector.Matchers.Any(matcher => matcher is { Label: "__name__", Operator: "=", Value: PushTime });

    private static bool AsksTheTime(string text)
    {
        var lexer = new Lexer(text);
        for (var token = lexer.Next(); token.Kind is not (TokenKind.End or TokenKind.Invalid);)
        {
            var next = lexer.Next();
            if (token.Kind == TokenKind.Identifier && token.Text == "time" && next.IsSymbol("(")) return true;
            token = next;
        }

        return false;
    }
}
