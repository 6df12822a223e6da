using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ArnTypeMismatch : ILintRule
{
    public string Id => "POL021";

    public string Name => "policy-arn-type-not-taken-by-actions";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            if (!subject.IsAws || TypesTaken(subject.Known(statement)) is not { Count: > 0 } patterns)
            {
                continue;
            }

            foreach (var arn in ResourceArn.Of(statement))
            {
                var text = ArnTypes.WithoutVariables(arn.Pattern.Text);
                if (!patterns.Any(p => ArnTypes.Overlap(text, p)))
                {
                    problems.Add(this, arn.Pattern.Position, $"no action of the statement works on a resource like \"{arn.Pattern.Text}\"", statement);
                }
            }
        }
    }

    /// <summary>Null when an action or one of its types is not known.</summary>
    private static HashSet<string>? TypesTaken(IReadOnlyList<KnownAction>? actions)
    {
        if (actions is null)
        {
            return null;
        }

        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, facts, action) in actions)
        {
            if (ArnTypes.TakenBy(facts, action) is not { } taken)
            {
                return null;
            }

            patterns.UnionWith(taken);
        }

        return patterns;
    }
}
