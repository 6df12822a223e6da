using System.Globalization;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>Text with expressions in braces: <c>all {size(signal.sources)} sources of {signal.name}</c>. A doubled brace is a brace.</summary>
public sealed class MessageTemplate(string source, IReadOnlyList<MessagePart> parts)
{
    private const long Second = 1_000_000_000;
    private const long Minute = 60 * Second;

    /// <summary>As written, with its braces.</summary>
    public string Source => source;

    public IEnumerable<RuleExpression> Expressions => parts.Select(part => part.Expression).OfType<RuleExpression>();

    /// <summary>The text with values put in; what is not known is written as <c>?</c>.</summary>
    public string Render(ReadOnlySpan<CelValue> variables)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
            text.Append(part.Expression is null ? part.Text : Show(part.Expression.Program.Evaluate(variables)));
        return text.ToString();
    }

    /// <summary>Whether every expression in it has a value, so that what is pasted is whole.</summary>
    public bool IsKnown(ReadOnlySpan<CelValue> variables)
    {
        foreach (var part in parts)
            if (part.Expression is not null && part.Expression.Program.Evaluate(variables) is { IsUnknown: true } or { IsError: true })
                return false;
        return true;
    }

    private static string Show(CelValue value) => value switch
    {
        { IsUnknown: true } or { IsError: true } => "?",
        { Kind: CelKind.String } => value.AsString,
        // To the second, as people read the time.
        { Kind: CelKind.Timestamp } => DateTimeOffset.FromUnixTimeSeconds(value.AsTimestampSeconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        { Kind: CelKind.Duration } when Math.Abs(value.AsDuration) >= Minute => DurationText.Write(TimeSpan.FromSeconds(value.AsDuration / Second)),
        _ => value.ToString(),
    };
}

/// <summary>A piece of a template: text, or an expression.</summary>
public sealed record MessagePart(string Text, RuleExpression? Expression);
