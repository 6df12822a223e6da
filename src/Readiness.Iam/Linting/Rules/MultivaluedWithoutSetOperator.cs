using Readiness.Iam.Conditions;
using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class MultivaluedWithoutSetOperator : ILintRule
{
    public string Id => "POL028";

    public string Name => "policy-multivalued-key-without-set-operator";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions)
            {
                var isPlain = condition.Name is { Operator.IsNullTest: false, Quantifier: SetQuantifier.None };
                if (isPlain && ServiceKnowledge.IsMultivalued(condition.Key.Text))
                {
                    problems.Add(this, condition.OperatorText.Position, $"{condition.Key.Text} holds several values: without ForAllValues or ForAnyValue, {condition.OperatorText.Text} never matches it", statement);
                }
            }
        }
    }
}
