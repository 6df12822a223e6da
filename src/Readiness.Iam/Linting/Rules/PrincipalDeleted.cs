namespace Readiness.Iam.Linting.Rules;

internal sealed class PrincipalDeleted : ILintRule
{
    private const int ShortestId = 16;

    private static readonly string[] Prefixes = ["AROA", "AIDA", "ANPA", "AGPA"];

    public string Id => "POL038";

    public string Name => "policy-principal-deleted";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var entry in statement.Principal?.Entries.Where(e => e.Type == "AWS" && IsId(e.Value.Text)) ?? [])
            {
                problems.Add(this, entry.Value.Position, $"{entry.Value.Text} stands for a role or user that was deleted; a new one of the same name is not meant by it", statement);
            }
        }
    }

    private static bool IsId(string text) =>
        text.Length >= ShortestId && Prefixes.Any(p => text.StartsWith(p, StringComparison.Ordinal)) && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
