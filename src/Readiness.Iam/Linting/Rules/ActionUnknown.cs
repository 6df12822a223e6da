using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionUnknown : ILintRule
{
    public string Id => "POL014";

    public string Name => "policy-action-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (!subject.IsAws)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var action in statement.Actions.Where(a => !a.HasWildcard && subject.Known(a) is { Count: 0 }))
            {
                var name = action.Text[(action.Service.Length + 1)..];
                var nearest = Spelling.Nearest(name, ServiceKnowledge.FindService(action.Service)!.Actions.Keys);
                var hint = nearest is null ? "" : $"; did you mean {action.Service}:{nearest}?";
                problems.Add(this, action.Position, $"\"{action.Text}\" never matches: {action.Service} has no action of that name{hint}", statement);
            }
        }
    }
}
