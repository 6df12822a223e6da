using Readiness.Iam.Conditions;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ConditionNamesPrimarySite : ILintRule
{
    private static readonly string[] Keys = ["aws:SourceIp", "aws:VpcSourceIp", "aws:SourceVpc", "aws:SourceVpce", "acs:SourceIp", "acs:SourceVpc"];

    public string Id => "POL049";

    public string Name => "policy-condition-names-the-primary-site";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions.Where(c => Keys.Any(c.IsOn)))
            {
                foreach (var value in condition.Values.Where(v => subject.Options.PrimarySiteValues.Any(p => Overlap(p, v.Text))))
                {
                    problems.Add(this, value.Position, $"{condition.Key.Text} names {value.Text}, which belongs to the site that may be lost", statement);
                }
            }
        }
    }

    private static bool Overlap(string primary, string value) => string.Equals(primary, value, StringComparison.OrdinalIgnoreCase)
        || (IpRange.TryParse(primary, out var site) && IpRange.TryParse(value, out var stated) && site.Contains(stated));
}
