using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class DuplicateKey : IGrammarRule
{
    public string Id => "POL002";

    public string Name => "policy-key-duplicated";

    public void Check(LintSubject subject, LintProblems problems) => Visit(subject.Root, problems);

    private void Visit(PositionedValue value, LintProblems problems)
    {
        var seen = new HashSet<string>(value.Members.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var member in value.Members)
        {
            if (!seen.Add(member.Name))
            {
                problems.Add(this, member.Position, $"\"{member.Name}\" occurs twice in one object; keys that differ only in case count as the same");
            }

            Visit(member.Value, problems);
        }

        foreach (var item in value.Items)
        {
            Visit(item, problems);
        }
    }
}
