namespace Readiness.Iam.Linting.Rules;

internal sealed class VersionOld : ILintRule
{
    public string Id => "POL009";

    public string Name => "policy-version-old-or-missing";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var version = subject.Document.Version;
        var element = subject.Root.Member("Version");
        if (!subject.IsAws && element is null)
        {
            problems.Add(this, subject.Root.Position, "the policy has no Version; Alibaba Cloud requires \"1\"");
        }

        if (!subject.IsAws || version == "2012-10-17" || (version is null && element is not null))
        {
            return;
        }

        var what = version is null ? "the policy has no Version, which means 2008-10-17" : $"the version is {version}";
        var effect = subject.Document.Text.Contains("${", StringComparison.Ordinal)
            ? "; its ${…} are plain text in that version and match nothing that is meant"
            : "; 2012-10-17 is the version to use";
        problems.Add(this, element?.Position ?? subject.Root.Position, what + effect);
    }
}
