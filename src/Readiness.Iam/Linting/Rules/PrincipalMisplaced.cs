using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class PrincipalMisplaced : IGrammarRule
{
    private static readonly string[] AwsTypes = ["AWS", "Service", "Federated", "CanonicalUser"];

    private static readonly string[] AlibabaTypes = ["RAM", "Service", "Federated"];

    public string Id => "POL008";

    public string Name => "policy-principal-misplaced";

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

            if (notPrincipal is not null && !subject.IsAws)
            {
                problems.Add(this, notPrincipal.Position, "Alibaba Cloud has no NotPrincipal; what it would mean is not evaluated", statement);
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
                CheckForm(present, subject.IsAws ? AwsTypes : AlibabaTypes, statement, problems);
            }
        }
    }

    private void CheckForm(PositionedValue element, string[] types, Statement statement, LintProblems problems)
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
            if (!types.Contains(member.Name))
            {
                problems.Add(this, member.Position, $"there is no kind of principal \"{member.Name}\"", statement);
            }

            TextList.Check(this, member.Value, member.Name, statement, problems);
        }
    }
}
