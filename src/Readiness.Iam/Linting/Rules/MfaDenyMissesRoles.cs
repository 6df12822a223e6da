using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class MfaDenyMissesRoles : ILintRule
{
    private const string Key = "aws:MultiFactorAuthPresent";

    public string Id => "POL030";

    public string Name => "policy-mfa-deny-misses-role-sessions";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements.Where(s => s.Statement.Effect == StatementEffect.Deny))
        {
            foreach (var condition in statement.Conditions.Where(c => c.IsOn(Key) && c.Uses("Bool") && !c.Name!.IfExists))
            {
                if (condition.Values.Any(v => string.Equals(v.Text, "false", StringComparison.OrdinalIgnoreCase)))
                {
                    problems.Add(this, condition.OperatorText.Position, $"requests with long-term keys and many role sessions lack {Key}, and this Deny leaves them alone; BoolIfExists would not", statement);
                }
            }
        }
    }
}
