using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting.Rules;

internal sealed class TrustActionWrong : ILintRule
{
    private static readonly string[] Federation = ["sts:assumerolewithwebidentity", "sts:assumerolewithsaml"];

    public string Id => "POL039";

    public string Name => "policy-trust-action-wrong";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Kind != PolicyKind.Trust || !subject.IsAws)
        {
            return;
        }

        foreach (var (statement, _) in subject.Statements.Where(s => !s.Statement.IsNotAction))
        {
            foreach (var action in statement.Actions)
            {
                if (Describe(action, statement) is { } message)
                {
                    problems.Add(this, action.Position, message, statement);
                }
            }
        }
    }

    private static string? Describe(ActionPattern action, Statement statement)
    {
        var lower = action.Text.ToLowerInvariant();
        var isTaken = lower.StartsWith("sts:assumerole", StringComparison.Ordinal) || lower is "sts:tagsession" or "sts:setsourceidentity" or "sts:*";
        if (!isTaken)
        {
            return $"a trust policy takes only sts:AssumeRole…, sts:TagSession and sts:SetSourceIdentity, not {action.Text}";
        }

        var types = statement.Principal?.Entries.Select(e => e.Type).Distinct().ToList() ?? [];
        if (types is ["Service"] && Federation.Contains(lower))
        {
            return $"a service does not come with {action.Text}, but with sts:AssumeRole";
        }

        return types is ["Federated"] && lower == "sts:assumerole" ? "an identity provider comes with sts:AssumeRoleWithWebIdentity or sts:AssumeRoleWithSAML" : null;
    }
}
