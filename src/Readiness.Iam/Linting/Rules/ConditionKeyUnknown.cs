using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Knowledge;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ConditionKeyUnknown : ILintRule
{
    // These travel with the credentials, whatever service is called.
    private static readonly string[] Travelling = ["ec2:SourceInstanceARN", "ec2:RoleDelivery", "lambda:SourceFunctionArn", "ssm:SourceInstanceArn"];

    public string Id => "POL025";

    public string Name => "policy-condition-key-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var condition in subject.IsAws ? statement.Conditions : [])
            {
                if (Describe(condition, statement, subject) is { } message)
                {
                    problems.Add(this, condition.Key.Position, message, statement);
                }
            }
        }
    }

    private static string? Describe(Condition condition, Statement statement, LintSubject subject)
    {
        var key = condition.Key.Text;
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return $"the condition key \"{key}\" is not written service:Name";
        }

        var service = key[..colon].ToLowerInvariant();
        if (service == "aws")
        {
            return GlobalKeys.IsKnown(key) ? null : $"there is no global condition key \"{key}\"{Hint(key, GlobalKeys.Names)}";
        }

        if (ServiceKnowledge.FindService(service) is not { } facts || Travelling.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!facts.ConditionKeys.Any(k => Wildcards.Match(Wildcards.Mark(k.ToLowerInvariant()), key.ToLowerInvariant())))
        {
            return $"{service} has no condition key \"{key}\"{Hint(key, facts.ConditionKeys)}";
        }

        return subject.Known(statement) is { } actions && actions.All(a => a.Service != service)
            ? $"requests of the statement's actions do not carry \"{key}\""
            : null;
    }

    private static string Hint(string key, IEnumerable<string> known) => Spelling.Nearest(key, known) is { } nearest ? $"; did you mean {nearest}?" : "";
}
