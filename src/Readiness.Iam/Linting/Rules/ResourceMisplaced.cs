using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ResourceMisplaced : IGrammarRule
{
    public string Id => "POL007";

    public string Name => "policy-resource-misplaced";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements)
        {
            var resource = source.Member("Resource");
            var notResource = source.Member("NotResource");
            var present = resource ?? notResource;
            if (resource is not null && notResource is not null)
            {
                problems.Add(this, notResource.Position, "the statement has both Resource and NotResource", statement);
            }
            else if (present is null && subject.Kind != PolicyKind.Trust)
            {
                problems.Add(this, source.Position, "the statement has neither Resource nor NotResource", statement);
            }
            else if (present is not null && subject.Kind == PolicyKind.Trust)
            {
                problems.Add(this, present.Position, "a trust policy names no resource: the role that it belongs to is the resource", statement);
            }

            TextList.Check(this, present, resource is null ? "NotResource" : "Resource", statement, problems);
        }
    }
}
