using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class SidInvalid : IGrammarRule
{
    public string Id => "POL011";

    public string Name => "policy-sid-invalid";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (statement, source) in subject.Statements)
        {
            if (source.Member("Sid") is not { } sid)
            {
                continue;
            }

            // Resource policies let a Sid hold spaces and more.
            var isStrict = !subject.Kind.NamesPrincipals();
            if (sid.Kind != PositionedKind.String)
            {
                problems.Add(this, sid.Position, "Sid is not a text", statement);
            }
            else if (isStrict && !sid.Text.All(char.IsAsciiLetterOrDigit))
            {
                problems.Add(this, sid.Position, $"the Sid \"{sid.Text}\" may hold only letters A to Z and digits", statement);
            }
            else if (sid.Text.Length > 0 && !seen.Add(sid.Text))
            {
                problems.Add(this, sid.Position, $"the Sid \"{sid.Text}\" occurs twice", statement);
            }
        }
    }
}
