namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionNeedsStar : ILintRule
{
    public string Id => "POL022";

    public string Name => "policy-action-takes-only-star";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            if (!subject.IsAws || statement.IsNotAction || statement.IsNotResource || !statement.HasResource || statement.Resources.Any(r => r.IsEverything))
            {
                continue;
            }

            foreach (var action in statement.Actions.Where(a => !a.HasWildcard && subject.Known(a) is [{ Action.ResourceTypes.Count: 0 }]))
            {
                problems.Add(this, action.Position, $"{action.Text} works on no resource in particular and needs Resource \"*\"; here it is never effective", statement);
            }
        }
    }
}
