using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class Route53KeyValue : ILintRule
{
    private const string Names = "route53:ChangeResourceRecordSetsNormalizedRecordNames";
    private const string Types = "route53:ChangeResourceRecordSetsRecordTypes";
    private const string Actions = "route53:ChangeResourceRecordSetsActions";

    public string Id => "POL046";

    public string Name => "policy-route53-key-value-never-matches";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions)
            {
                foreach (var value in condition.Values)
                {
                    if (Describe(condition, value.Text) is { } message)
                    {
                        problems.Add(this, value.Position, $"\"{value.Text}\" {message}", statement);
                    }
                }
            }

            CheckTypeChange(statement, problems);
        }
    }

    private static string? Describe(Condition condition, string value)
    {
        var fixedText = ConditionFacts.WithoutVariables(value);
        if (condition.IsOn(Types) || condition.IsOn(Actions))
        {
            return fixedText.Any(char.IsAsciiLetterLower) && condition.Name?.Operator.Comparison is not null and not StringEqualsComparison { IgnoresCase: true }
                ? "is compared with upper case" : null;
        }

        if (!condition.IsOn(Names))
        {
            return null;
        }

        return fixedText switch
        {
            _ when fixedText.Any(char.IsAsciiLetterUpper) => "is compared with names in lower case",
            [.., '.'] => "is compared with names without a trailing dot",
            _ when fixedText.Contains('*', StringComparison.Ordinal) && condition.Name?.Operator.Comparison is StringEqualsComparison => @"is compared with names in which the asterisk is written \052",
            _ => null,
        };
    }

    // Replacing a CNAME by an A record takes a DELETE and a CREATE; UPSERT cannot change the type.
    private void CheckTypeChange(Statement statement, LintProblems problems)
    {
        var types = statement.Conditions.FirstOrDefault(c => c.IsOn(Types) && c.Quantifier == SetQuantifier.ForAllValues);
        var actions = statement.Conditions.FirstOrDefault(c => c.IsOn(Actions) && c.Quantifier == SetQuantifier.ForAllValues);
        if (statement.Effect != StatementEffect.Allow || types is null || actions is null)
        {
            return;
        }

        var changesType = types.Values.Count > 1 && types.Values.Any(v => v.Text == "CNAME");
        if (changesType && !actions.Values.Any(v => v.Text is "DELETE" or "*"))
        {
            problems.Add(this, actions.Key.Position, "DELETE is missing: changing a record from CNAME to another type takes it", statement);
        }
    }
}
