namespace Readiness.Iam.Conditions;

internal sealed class BoolComparison : IValueComparison
{
    public string Expects => "true or false";

    public bool Accepts(string policyValue) => bool.TryParse(policyValue, out _);

    public bool Matches(string requestValue, string policyValue) =>
        bool.TryParse(requestValue, out var requested) && bool.TryParse(policyValue, out var stated) && requested == stated;
}
