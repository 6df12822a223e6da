namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionWildcardMatchesNothing : ILintRule
{
    public string Id => "POL015";

    public string Name => "policy-action-wildcard-matches-nothing";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (!subject.IsAws)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var action in statement.Actions.Where(a => a.HasWildcard && subject.Known(a) is { Count: 0 }))
            {
                problems.Add(this, action.Position, $"\"{action.Text}\" matches no action of {action.Service}", statement);
            }
        }
    }
}
