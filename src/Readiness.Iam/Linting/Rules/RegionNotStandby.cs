namespace Readiness.Iam.Linting.Rules;

internal sealed class RegionNotStandby : ILintRule
{
    public string Id => "POL048";

    public string Name => "policy-region-is-not-the-standby";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var regions = subject.Options.StandbyRegions;
        if (regions.Count == 0)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var arn in ResourceArn.Of(statement).Where(a => a.Region.Length > 0 && !ResourceArn.HasWildcard(a.Region) && !a.Region.Contains("${", StringComparison.Ordinal)))
            {
                if (!regions.Contains(arn.Region))
                {
                    problems.Add(this, arn.Pattern.Position, $"the ARN names {arn.Region}; the standby runs in {string.Join(", ", regions)}", statement);
                }
            }
        }
    }
}
