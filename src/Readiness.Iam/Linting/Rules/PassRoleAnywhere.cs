using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class PassRoleAnywhere : ILintRule
{
    public string Id => "POL036";

    public string Name => "policy-pass-role-anywhere";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Kind != PolicyKind.Identity)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements.Where(s => s.Statement is { Effect: StatementEffect.Allow, IsNotAction: false }))
        {
            var passing = statement.Actions.FirstOrDefault(a => a.Service == "iam" && a.Matches("iam:passrole"));
            var anywhere = statement.Resources.Any(r => r.IsEverything || r.Text.EndsWith(":role/*", StringComparison.Ordinal));
            if (passing is not null && anywhere && !statement.HasCondition("iam:PassedToService"))
            {
                problems.Add(this, passing.Position, $"{passing.Text} on every role lets its holder give any role to any service; name the roles or add iam:PassedToService", statement);
            }
        }
    }
}
