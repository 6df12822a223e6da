using Readiness.Iam.Documents;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Linting.Rules;

internal sealed class TrustsEverybody : ILintRule
{
    public string Id => "POL037";

    public string Name => "policy-trust-without-condition";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Kind != PolicyKind.Trust)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements.Where(s => s.Statement is { Effect: StatementEffect.Allow, Conditions.Count: 0, IsNotPrincipal: false }))
        {
            foreach (var entry in statement.Principal?.Entries ?? [])
            {
                if (Describe(entry) is { } message)
                {
                    problems.Add(this, entry.Value.Position, message, statement);
                }
            }
        }
    }

    private static string? Describe(PrincipalEntry entry)
    {
        var value = entry.Value.Text;
        if (value == "*")
        {
            return "everybody in the world may assume the role";
        }

        var isAccount = entry.Type is "AWS" or "RAM" && (value.EndsWith(":root", StringComparison.Ordinal) || value.All(char.IsAsciiDigit));
        return isAccount ? $"everybody whom {value} lets may assume the role; name the role or user, or add a condition" : null;
    }
}
