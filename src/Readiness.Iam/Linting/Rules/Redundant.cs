using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting.Rules;

internal sealed class Redundant : ILintRule
{
    // Every pair is compared: larger documents are left alone.
    private const int MostStatements = 100;
    private const int MostPatterns = 200;

    public string Id => "POL043";

    public string Name => "policy-covered-by-a-wider-one";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var statements = subject.Statements.Select(s => s.Statement).Take(MostStatements).ToList();
        foreach (var statement in statements)
        {
            var actions = statement.Actions.Take(MostPatterns).Select(a => (a.Text, Compared: a.Lower, a.Position)).ToList();
            var resources = statement.Resources.Take(MostPatterns).Select(r => (r.Text, Compared: r.Text, r.Position)).ToList();
            Report(actions, statement, problems);
            Report(resources, statement, problems);
            if (statements.FirstOrDefault(other => Covers(other, statement)) is { } wider)
            {
                problems.Add(this, statement.Position, $"the statement adds nothing to statement {wider.Index + 1} (line {wider.Position.Line})", statement);
            }
        }
    }

    private void Report(List<(string Text, string Compared, TextPosition Position)> patterns, Statement statement, LintProblems problems)
    {
        for (var i = 0; i < patterns.Count; i++)
        {
            var wider = patterns.FindIndex(p => GlobCover.Holds(p.Compared, patterns[i].Compared) && !ReferenceEquals(p.Text, patterns[i].Text));
            if (wider >= 0 && (wider < i || !GlobCover.Holds(patterns[i].Compared, patterns[wider].Compared)))
            {
                problems.Add(this, patterns[i].Position, $"\"{patterns[i].Text}\" is covered by \"{patterns[wider].Text}\"", statement);
            }
        }
    }

    private static bool Covers(Statement wider, Statement statement)
    {
        if (ReferenceEquals(wider, statement) || !IsPlain(wider) || !IsPlain(statement) || wider.Conditions.Count > 0
            || wider.Effect != statement.Effect || !CoversAll(wider, statement) || !SamePrincipal(wider, statement))
        {
            return false;
        }

        // Of two that say the same, the later is the one too many.
        return wider.Index < statement.Index || statement.Conditions.Count > 0 || !CoversAll(statement, wider);
    }

    private static bool CoversAll(Statement wider, Statement statement) =>
        statement.Actions.All(a => wider.Actions.Any(w => GlobCover.Holds(w.Lower, a.Lower)))
        && statement.Resources.All(r => wider.Resources.Any(w => GlobCover.Holds(w.Text, r.Text)));

    private static bool IsPlain(Statement statement) => statement is { IsNotAction: false, IsNotResource: false, IsNotPrincipal: false, Actions.Count: > 0 };

    private static bool SamePrincipal(Statement left, Statement right)
    {
        var leftEntries = left.Principal?.Entries.Select(e => (e.Type, e.Value.Text)) ?? [];
        var rightEntries = right.Principal?.Entries.Select(e => (e.Type, e.Value.Text)) ?? [];
        return leftEntries.ToHashSet().SetEquals(rightEntries);
    }
}
