using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ForAllValuesUnguarded : ILintRule
{
    public string Id => "POL029";

    public string Name => "policy-for-all-values-unguarded";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements.Where(s => s.Statement.Effect == StatementEffect.Allow))
        {
            foreach (var condition in statement.Conditions.Where(c => c.Quantifier == SetQuantifier.ForAllValues))
            {
                var key = condition.Key.Text;
                if (ServiceKnowledge.IsSingleValued(key))
                {
                    problems.Add(this, condition.OperatorText.Position, $"{key} holds one value; ForAllValues only makes the statement allow requests that lack it", statement);
                }
                else if (!statement.RequiresPresence(key))
                {
                    problems.Add(this, condition.OperatorText.Position, $"ForAllValues also allows requests without {key}; add \"Null\": {{\"{key}\": \"false\"}}", statement);
                }
            }
        }
    }
}
