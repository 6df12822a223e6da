using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class IdInIdentityPolicy : IGrammarRule
{
    public string Id => "POL012";

    public string Name => "policy-id-in-identity-policy";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Kind is PolicyKind.Identity or PolicyKind.PermissionsBoundary && subject.Root.Member("Id") is { } id)
        {
            problems.Add(this, id.Position, $"a {subject.Kind.Describe()} has no Id");
        }
    }
}
