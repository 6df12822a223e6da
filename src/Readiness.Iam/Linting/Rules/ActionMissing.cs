namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionMissing : IGrammarRule
{
    public string Id => "POL006";

    public string Name => "policy-action-missing";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements)
        {
            var action = source.Member("Action");
            var notAction = source.Member("NotAction");
            if (action is null == notAction is null)
            {
                problems.Add(this, (notAction ?? source).Position, $"the statement has {(action is null ? "neither" : "both")} Action {(action is null ? "nor" : "and")} NotAction", statement);
            }

            TextList.Check(this, action ?? notAction, action is null ? "NotAction" : "Action", statement, problems);
        }
    }
}
