using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting.Rules;

internal sealed class TooLarge : ILintRule
{
    private const double NearlyFull = 0.8;

    public string Id => "POL041";

    public string Name => "policy-too-large";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var (limit, what) = PolicySize.LimitOf(subject.Kind, subject.Options.Attachment);
        if (!subject.IsAws || limit == 0)
        {
            return;
        }

        var size = PolicySize.Of(subject.Document);
        if (size > limit)
        {
            problems.Add(this, TextPosition.Start, $"the policy has {size} characters without white space; {what} may have {limit}");
        }
        else if (size > limit * NearlyFull)
        {
            problems.Add(this, TextPosition.Start, $"the policy has {size} of the {limit} characters that {what} may have");
        }
    }
}
