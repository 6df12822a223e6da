using Readiness.Iam.Conditions;

namespace Readiness.Iam.Linting.Rules;

internal sealed class WildcardInStringEquals : ILintRule
{
    public string Id => "POL027";

    public string Name => "policy-wildcard-in-exact-comparison";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions.Where(c => c.Name?.Operator.Comparison is StringEqualsComparison))
            {
                foreach (var value in condition.Values.Where(v => ResourceArn.HasWildcard(ConditionFacts.WithoutVariables(v.Text))))
                {
                    problems.Add(this, value.Position, $"{condition.OperatorText.Text} takes the wildcard in \"{value.Text}\" literally; StringLike would not", statement);
                }
            }
        }
    }
}
