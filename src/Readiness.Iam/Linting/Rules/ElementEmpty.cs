using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ElementEmpty : ILintRule
{
    private static readonly string[] Elements = ["Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"];

    public string Id => "POL033";

    public string Name => "policy-element-empty";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements)
        {
            foreach (var member in source.Members.Where(m => Elements.Contains(m.Name)))
            {
                Visit(member, statement, problems);
            }
        }
    }

    private void Visit(PositionedMember member, Statement statement, LintProblems problems)
    {
        var value = member.Value;
        if (value is { Kind: PositionedKind.Array, Items.Count: 0 } or { Kind: PositionedKind.Object, Members.Count: 0 })
        {
            problems.Add(this, value.Position, $"{member.Name} is empty", statement);
        }

        foreach (var inner in value.Members)
        {
            Visit(inner, statement, problems);
        }
    }
}
