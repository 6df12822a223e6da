using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting;

/// <summary>Examines policy documents.</summary>
public static class PolicyLint
{
    /// <summary>Every lint rule's number and bad state, for catalogues.</summary>
    public static IReadOnlyList<(string Id, string Name)> Rules { get; } =
        [(Reading.PositionedJson.RuleId, Reading.PositionedJson.RuleName), .. LintRules.All.Select(r => (r.Id, r.Name))];

    /// <summary>Everything that is wrong or suspicious, in the order of the text; at most 200 problems.</summary>
    public static IReadOnlyList<PolicyProblem> Check(PolicyDocument document, LintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Run(document, options ?? LintOptions.None, LintRules.All);
    }

    internal static IReadOnlyList<PolicyProblem> CheckGrammar(PolicyDocument document) =>
        Run(document, LintOptions.None, LintRules.Grammar);

    private static IReadOnlyList<PolicyProblem> Run(PolicyDocument document, LintOptions options, IReadOnlyList<ILintRule> rules)
    {
        if (document.Root is null)
        {
            return document.Problems;
        }

        var subject = new LintSubject(document, document.Root, options);
        var problems = new LintProblems();
        foreach (var rule in rules)
        {
            rule.Check(subject, problems);
        }

        return problems.InOrder();
    }
}
