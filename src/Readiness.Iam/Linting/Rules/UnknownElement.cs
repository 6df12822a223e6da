namespace Readiness.Iam.Linting.Rules;

internal sealed class UnknownElement : IGrammarRule
{
    private static readonly string[] OfDocument = ["Version", "Id", "Statement"];

    private static readonly string[] OfStatement =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    public string Id => "POL003";

    public string Name => "policy-element-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var member in subject.Root.Members.Where(m => !OfDocument.Contains(m.Name)))
        {
            problems.Add(this, member.Position, $"a policy has no element \"{member.Name}\"{Nearest(member.Name, OfDocument)}");
        }

        foreach (var (statement, source) in subject.Statements)
        {
            foreach (var member in source.Members.Where(m => !OfStatement.Contains(m.Name)))
            {
                problems.Add(this, member.Position, $"a statement has no element \"{member.Name}\"{Nearest(member.Name, OfStatement)}", statement);
            }
        }
    }

    private static string Nearest(string name, string[] known) => Spelling.Nearest(name, known) is { } nearest ? $"; did you mean {nearest}?" : "";
}
