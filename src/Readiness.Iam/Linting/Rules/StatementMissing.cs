using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class StatementMissing : IGrammarRule
{
    public string Id => "POL004";

    public string Name => "policy-statement-missing";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Root.Member("Statement") is not { } element)
        {
            problems.Add(this, subject.Root.Position, "the policy has no Statement");
            return;
        }

        if (element is { Kind: PositionedKind.Array, Items.Count: 0 })
        {
            problems.Add(this, element.Position, "Statement is empty");
        }

        foreach (var item in element.AsList().Where(i => i.Kind != PositionedKind.Object))
        {
            problems.Add(this, item.Position, "a statement is not an object");
        }
    }
}
