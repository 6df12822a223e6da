using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class AllowEverything : ILintRule
{
    public string Id => "POL035";

    public string Name => "policy-everything-allowed";

    public void Check(LintSubject subject, LintProblems problems)
    {
        // Boundaries, session and organization policies limit; there an Allow of everything is the usual starting point.
        if (subject.Kind is not (PolicyKind.Identity or PolicyKind.Resource))
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements.Where(s => s.Statement is { Effect: StatementEffect.Allow, IsNotAction: false, IsNotResource: false }))
        {
            var everything = statement.Actions.FirstOrDefault(a => a.Text is "*" or "*:*");
            if (everything is not null && statement.Resources.Any(r => r.IsEverything))
            {
                problems.Add(this, everything.Position, "the statement allows every action on every resource", statement);
            }
        }
    }
}
