using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class VersionUnknown : IGrammarRule
{
    public string Id => "POL010";

    public string Name => "policy-version-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        if (subject.Root.Member("Version") is not { } version)
        {
            return;
        }

        string[] known = subject.IsAws ? ["2012-10-17", "2008-10-17"] : ["1"];
        if (version.Kind != PositionedKind.String || !known.Contains(version.Text))
        {
            problems.Add(this, version.Position, $"the version is \"{version.Text}\"; known are {string.Join(" and ", known)}");
        }
    }
}
