namespace Readiness.Iam.Conditions;

internal sealed class StringEqualsComparison(StringComparison rule) : IValueComparison
{
    public bool IgnoresCase => rule == StringComparison.OrdinalIgnoreCase;

    public bool TakesVariables => true;

    public string Expects => "a text";

    public bool Matches(string requestValue, string policyValue) => string.Equals(requestValue, policyValue, rule);
}
