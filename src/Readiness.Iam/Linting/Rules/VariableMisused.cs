using Readiness.Iam.Documents;
using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Linting.Rules;

internal sealed class VariableMisused : ILintRule
{
    public string Id => "POL031";

    public string Name => "policy-variable-misused";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var action in statement.Actions)
            {
                Report(action.Text, action.Position, "an action takes no variable", statement, problems);
            }

            foreach (var resource in statement.Resources)
            {
                CheckResource(resource.Text, resource.Position, statement, problems);
            }

            foreach (var condition in statement.Conditions)
            {
                foreach (var value in condition.Values)
                {
                    var refusal = condition.Name is { Operator.TakesVariables: false } ? $"{condition.OperatorText.Text} takes no variable" : null;
                    Report(value.Text, value.Position, refusal, statement, problems);
                }
            }
        }
    }

    private void CheckResource(string text, TextPosition position, Statement statement, LintProblems problems)
    {
        var open = text.IndexOf("${", StringComparison.Ordinal);
        var isEarly = open >= 0 && text.AsSpan(0, open).Count(':') < 5;
        Report(text, position, isEarly ? "a variable may stand only after the fifth colon of an ARN" : null, statement, problems);
    }

    private void Report(string text, TextPosition position, string? refusal, Statement statement, LintProblems problems)
    {
        if (text.Contains("${", StringComparison.Ordinal) && (refusal ?? Malformed(text)) is { } message)
        {
            problems.Add(this, position, $"{message}: \"{text}\"", statement);
        }
    }

    private static string? Malformed(string text)
    {
        for (var open = text.IndexOf("${", StringComparison.Ordinal); open >= 0; open = text.IndexOf("${", open + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                return "${ is never closed";
            }

            var key = text[(open + 2)..close].Split(',')[0];
            if (Describe(key) is { } message)
            {
                return message;
            }
        }

        return null;
    }

    private static string? Describe(string key)
    {
        if (key.Length == 0)
        {
            return "the variable is empty";
        }

        if (key.Any(char.IsWhiteSpace) && !key.Contains('/', StringComparison.Ordinal))
        {
            return "the variable's name holds a space";
        }

        var isUnknown = key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !GlobalKeys.IsKnown(key);
        return isUnknown ? $"there is no global condition key {key}" : null;
    }
}
