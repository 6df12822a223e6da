using System.Text.RegularExpressions;

namespace Readiness.Lab.Prometheus.PromQl;

/// <param name="Operator"><c>=</c>, <c>!=</c>, <c>=~</c> or <c>!~</c>.</param>
internal sealed record Matcher(string Label, string Operator, string Value)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    /// <summary>A missing label counts as empty; a regular expression covers the whole value.</summary>
    public bool Fits(IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(Label, "");
        return Operator switch
        {
            "=" => value == Value,
            "!=" => value != Value,
            "=~" => FitsPattern(value),
            _ => !FitsPattern(value),
        };
    }

    public bool IsValid => !Operator.Contains('~', StringComparison.Ordinal) || IsPattern(Value);

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.None, Limit);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool FitsPattern(string value) => Regex.IsMatch(value, $"^(?:{Value})$", RegexOptions.CultureInvariant, Limit);
}
