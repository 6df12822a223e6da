using Readiness.Iam.Conditions;

namespace Readiness.Iam.Linting.Rules;

internal sealed class PrivateSourceIp : ILintRule
{
    private static readonly IpRange[] Private =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "fc00::/7" }.Select(Range)];

    public string Id => "POL032";

    public string Name => "policy-private-source-address";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions.Where(c => c.IsOn("aws:SourceIp") && c.Name?.Operator.Comparison is IpAddressComparison))
            {
                foreach (var value in condition.Values.Where(v => IpRange.TryParse(v.Text, out var range) && Private.Any(p => p.Contains(range))))
                {
                    problems.Add(this, value.Position, $"aws:SourceIp is a public address, never one of {value.Text}; through a VPC endpoint it is absent and aws:VpcSourceIp holds the private one", statement);
                }
            }
        }
    }

    private static IpRange Range(string text) => IpRange.TryParse(text, out var range) ? range : default;
}
