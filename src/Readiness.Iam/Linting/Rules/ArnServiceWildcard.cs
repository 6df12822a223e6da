namespace Readiness.Iam.Linting.Rules;

internal sealed class ArnServiceWildcard : ILintRule
{
    public string Id => "POL018";

    public string Name => "policy-arn-service-has-wildcard";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var arn in ResourceArn.Of(statement).Where(a => ResourceArn.HasWildcard(a.Service)))
            {
                problems.Add(this, arn.Pattern.Position, $"the ARN \"{arn.Pattern.Text}\" has a wildcard in its service", statement);
            }
        }
    }
}
