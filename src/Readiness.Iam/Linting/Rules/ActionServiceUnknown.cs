using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ActionServiceUnknown : ILintRule
{
    public string Id => "POL013";

    public string Name => "policy-action-service-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var prefixes = ServiceCatalogue.Instance.Prefixes;
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var action in statement.Actions.Where(a => a.Text.Trim('*').Length > 0))
            {
                if (action.Service.Length == 0)
                {
                    problems.Add(this, action.Position, $"the action \"{action.Text}\" is not written service:Name", statement);
                }
                else if (subject.IsAws && !ResourceArn.HasWildcard(action.Service) && !prefixes.Contains(action.Service))
                {
                    var hint = Spelling.Nearest(action.Service, prefixes) is { } nearest ? $"; did you mean {nearest}?" : "";
                    problems.Add(this, action.Position, $"no service known to this version has the prefix \"{action.Service}\"{hint}", statement);
                }
            }
        }
    }
}
