using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class AllowByExclusion : ILintRule
{
    public string Id => "POL034";

    public string Name => "policy-allow-by-exclusion";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements.Where(s => s.Statement.Effect == StatementEffect.Allow))
        {
            if (statement.IsNotPrincipal)
            {
                problems.Add(this, source.Member("NotPrincipal")!.Position, "Allow with NotPrincipal allows everybody else in the world", statement);
            }

            if (statement.IsNotAction && statement.Resources.Any(r => r.IsEverything) && !statement.IsNotResource && subject.Kind is PolicyKind.Identity or PolicyKind.Resource)
            {
                problems.Add(this, source.Member("NotAction")!.Position, "Allow with NotAction on every resource allows all other actions, also those that do not exist yet", statement);
            }
        }
    }
}
