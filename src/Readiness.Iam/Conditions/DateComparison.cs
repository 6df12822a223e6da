namespace Readiness.Iam.Conditions;

internal sealed class DateComparison(Func<int, bool> holds) : IValueComparison
{
    public string Expects => "a date such as 2026-11-22T09:30:00Z, or seconds since 1970";

    public bool Accepts(string policyValue) => PolicyDate.TryParse(policyValue, out _);

    public bool Matches(string requestValue, string policyValue) =>
        PolicyDate.TryParse(requestValue, out var requested) && PolicyDate.TryParse(policyValue, out var stated) && holds(requested.CompareTo(stated));
}
