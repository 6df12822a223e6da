namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionServiceWildcard : ILintRule
{
    public string Id => "POL016";

    public string Name => "policy-action-service-has-wildcard";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var action in statement.Actions.Where(a => ResourceArn.HasWildcard(a.Service)))
            {
                problems.Add(this, action.Position, $"\"{action.Text}\" has a wildcard in the service; only the whole action may be *", statement);
            }
        }
    }
}
