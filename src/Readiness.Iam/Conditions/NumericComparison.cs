using System.Globalization;

namespace Readiness.Iam.Conditions;

internal sealed class NumericComparison(Func<int, bool> holds) : IValueComparison
{
    public string Expects => "a number";

    public bool Accepts(string policyValue) => TryParse(policyValue, out _);

    public bool Matches(string requestValue, string policyValue) =>
        TryParse(requestValue, out var requested) && TryParse(policyValue, out var stated) && holds(requested.CompareTo(stated));

    // Decimal first: doubles would call two large account-like numbers equal that differ.
    private static bool TryParse(string text, out decimal number)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out number);
    }
}
