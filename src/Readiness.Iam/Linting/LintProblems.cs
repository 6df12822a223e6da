using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting;

/// <summary>Collects the problems of one document; a document that is all wrong is reported up to a bound.</summary>
internal sealed class LintProblems
{
    private const int Most = 200;

    private readonly List<PolicyProblem> _items = [];

    public bool IsFull => _items.Count >= Most;

    public void Add(ILintRule rule, TextPosition position, string message, Statement? statement = null)
    {
        if (!IsFull)
        {
            _items.Add(new PolicyProblem(rule.Id, rule.Name, position, message, statement?.Index));
        }
    }

    public IReadOnlyList<PolicyProblem> InOrder() => [.. _items.OrderBy(p => p.Position.Line).ThenBy(p => p.Position.Column).ThenBy(p => p.Id, StringComparer.Ordinal)];
}
