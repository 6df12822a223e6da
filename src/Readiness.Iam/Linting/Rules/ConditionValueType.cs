using Readiness.Iam.Conditions;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ConditionValueType : ILintRule
{
    public string Id => "POL026";

    public string Name => "policy-condition-value-of-wrong-type";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions.Where(c => c.Name is not null))
            {
                var comparison = condition.Name!.Operator.Comparison;
                var expects = comparison?.Expects ?? "true or false";
                foreach (var value in condition.Values.Where(v => !IsAccepted(comparison, v.Text)))
                {
                    problems.Add(this, value.Position, $"{condition.OperatorText.Text} compares with {expects}, \"{value.Text}\" is none and never matches", statement);
                }
            }
        }
    }

    private static bool IsAccepted(IValueComparison? comparison, string text) => comparison is null
        ? bool.TryParse(text, out _)
        : (comparison.TakesVariables && text.Contains("${", StringComparison.Ordinal)) || comparison.Accepts(text);
}
