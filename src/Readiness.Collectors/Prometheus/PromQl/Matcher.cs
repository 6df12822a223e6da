using System.Text.RegularExpressions;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>One condition on a label, as written between the braces of a selector.</summary>
/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
/// <param name="Value">With its escapes undone.</param>
internal sealed record Matcher(string Label, string Operator, string Value)
{
    /// <summary>Whether a label with this text passes. A pattern that cannot be read passes nothing.</summary>
    public bool Accepts(string text) => Operator switch
    {
        "=" => text == Value,
        "!=" => text != Value,
        "=~" => IsMatch(text) ?? false,
        _ => !(IsMatch(text) ?? true),
    };

    // RE2 matches the whole text in linear time; so does this engine.
    private bool? IsMatch(string text)
    {
        try
        {
            return Regex.IsMatch(text, $"^(?s:{Value})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
