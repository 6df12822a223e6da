namespace Readiness.Iam.Conditions;

internal sealed class IpAddressComparison : IValueComparison
{
    public string Expects => "an IPv4 or IPv6 address or range such as 203.0.113.0/24";

    public bool Accepts(string policyValue) => IpRange.TryParse(policyValue, out _);

    public bool Matches(string requestValue, string policyValue) =>
        IpRange.TryParse(requestValue, out var requested) && IpRange.TryParse(policyValue, out var stated) && stated.Contains(requested);
}
