namespace Readiness.Core.Rules;

/// <summary>What the id of a rule may be: the name of the bad state, in kebab-case.</summary>
public static class RuleId
{
    private const int Longest = 80;
    private const string Example = "signal-watches-nothing";

    // An id names what is wrong, so that "allow <id>" and "<id> failed" read right; these name an order or a doubt.
    private static readonly string[] BannedStarts = ["check-", "ensure-", "use-", "avoid-", "should-", "must-", "do-not-", "no-", "verify-"];

    /// <summary>What is wrong with an id, and what to do; null when nothing is.</summary>
    public static (string Message, string Hint)? Mistake(string id)
    {
        if (!IsKebabCase(id)) return ($"the id '{id}' is not in kebab-case", $"write small letters, digits and single hyphens: {Example}");
        return BannedStarts.FirstOrDefault(start => id.StartsWith(start, StringComparison.Ordinal)) is { } banned
            ? ($"the id '{id}' begins with '{banned}'", $"name the bad state: {Example}")
            : null;
    }

    private static bool IsKebabCase(string id) =>
        id.Length is > 0 and <= Longest
        && id.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && char.IsAsciiLetter(id[0]) && !id.EndsWith('-') && !id.Contains("--", StringComparison.Ordinal);
}
