using Readiness.Iam.Matching;

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
                var text = Blank(arn.Pattern.Text);
                if (!patterns.Any(p => Overlap(text, p)))
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
            foreach (var type in action.ResourceTypes)
            {
                if (!facts.ResourceTypes.TryGetValue(type, out var pattern))
                {
                    return null;
                }

                patterns.Add(pattern);
            }
        }

        return patterns;
    }

    private static bool Overlap(string arn, string type) =>
        arn.Split(':', ArnFields.Count).Zip(type.Split(':', ArnFields.Count)).All(pair => GlobOverlap.Exists(pair.First, pair.Second));

    private static string Blank(string text)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", open + 1, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            text = close < 0 ? text[..open] + "*" : text[..open] + "*" + text[(close + 1)..];
        }

        return text;
    }
}
