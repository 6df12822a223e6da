using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class TooLarge : ILintRule
{
    private const double NearlyFull = 0.8;

    public string Id => "POL041";

    public string Name => "policy-too-large";

    public string Fix => "Shorten it, or split it into several policies.";

    public PolicyProblemSeverity Severity => PolicyProblemSeverity.Error;

    public void Check(LintSubject subject, LintProblems problems)
    {
        var (limit, what) = Limit(subject);
        if (!subject.IsAws || limit == 0)
        {
            return;
        }

        var size = subject.Document.Text.Count(c => !char.IsWhiteSpace(c));
        if (size > limit)
        {
            problems.Add(this, TextPosition.Start, $"the policy has {size} characters without white space; {what} may have {limit}");
        }
        else if (size > limit * NearlyFull)
        {
            problems.Add(this, TextPosition.Start, $"the policy has {size} of the {limit} characters that {what} may have");
        }
    }

    // Trust policies have 2,048 characters unless the account's quota was raised, at most to 4,096.
    private static (int Limit, string What) Limit(LintSubject subject) => subject.Options.Attachment switch
    {
        PolicyAttachment.InlineUser => (2048, "all inline policies of a user together"),
        PolicyAttachment.InlineGroup => (5120, "all inline policies of a group together"),
        PolicyAttachment.InlineRole => (10240, "all inline policies of a role together"),
        PolicyAttachment.Managed => (6144, "a managed policy"),
        PolicyAttachment.Trust => (2048, "a trust policy"),
        PolicyAttachment.Session => (2048, "a session policy"),
        PolicyAttachment.Organization => (5120, "an organization policy"),
        _ => subject.Kind switch
        {
            PolicyKind.Identity => (10240, "an identity policy of any kind"),
            PolicyKind.PermissionsBoundary => (6144, "a managed policy"),
            PolicyKind.Trust => (2048, "a trust policy"),
            PolicyKind.Session => (2048, "a session policy"),
            PolicyKind.ServiceControl or PolicyKind.ResourceControl => (5120, "an organization policy"),
            _ => (0, ""),
        },
    };
}
