using Readiness.Iam.Conditions;

namespace Readiness.Iam.Linting.Rules;

internal sealed class DateExpired : ILintRule
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(365);

    public string Id => "POL044";

    public string Name => "policy-date-condition-expired";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Options.Now is not { } now)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in statement.Conditions.Where(c => c.IsOn("aws:CurrentTime") || c.IsOn("aws:EpochTime") || c.IsOn("acs:CurrentTime")))
            {
                foreach (var value in condition.Values)
                {
                    if (PolicyDate.TryParse(value.Text, out var date) && Describe(condition, date, now) is { } message)
                    {
                        problems.Add(this, value.Position, $"{message}: {value.Text}", statement);
                    }
                }
            }
        }
    }

    private static string? Describe(Condition condition, DateTimeOffset date, DateTimeOffset now)
    {
        var name = condition.Name?.Operator.Name ?? "";
        if (name.StartsWith("DateLessThan", StringComparison.Ordinal) && date < now)
        {
            return "the statement has had no effect since";
        }

        return name.StartsWith("DateGreaterThan", StringComparison.Ordinal) && date > now + Far ? "the statement has no effect for more than a year, until" : null;
    }
}
