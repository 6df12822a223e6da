using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class PrincipalMisplaced : IGrammarRule
{
    private static readonly string[] Types = ["AWS", "Service", "Federated", "CanonicalUser", "RAM"];

    public string Id => "POL008";

    public string Name => "principal-misplaced";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements)
        {
            var principal = source.Member("Principal");
            var notPrincipal = source.Member("NotPrincipal");
            var present = principal ?? notPrincipal;
            if (principal is not null && notPrincipal is not null)
            {
                problems.Add(this, notPrincipal.Position, "the statement has both Principal and NotPrincipal", statement);
            }

            if (present is not null && !subject.Kind.NamesPrincipals())
            {
                problems.Add(this, present.Position, $"a statement of a {subject.Kind.Describe()} names no principal", statement);
            }
            else if (present is null && subject.Kind.NamesPrincipals())
            {
                problems.Add(this, source.Position, $"a statement of a {subject.Kind.Describe()} must name a principal", statement);
            }
            else if (present is not null)
            {
                CheckForm(present, statement, problems);
            }
        }
    }

    private void CheckForm(PositionedValue element, Statement statement, LintProblems problems)
    {
        if (element is { Kind: PositionedKind.String, Text: "*" })
        {
            return;
        }

        if (element.Kind != PositionedKind.Object)
        {
            problems.Add(this, element.Position, "a principal is \"*\" or an object such as {\"AWS\": …}", statement);
            return;
        }

        foreach (var member in element.Members)
        {
            if (!Types.Contains(member.Name))
            {
                problems.Add(this, member.Position, $"there is no kind of principal \"{member.Name}\"", statement);
            }

            TextList.Check(this, member.Value, member.Name, statement, problems);
        }
    }
}
