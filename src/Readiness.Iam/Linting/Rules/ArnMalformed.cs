namespace Readiness.Iam.Linting.Rules;

internal sealed class ArnMalformed : ILintRule
{
    private const int AwsColons = 5;
    private const int AlibabaColons = 4;

    public string Id => "POL017";

    public string Name => "policy-arn-malformed";

    public void Check(LintSubject subject, LintProblems problems)
    {
        var (start, colons) = subject.IsAws ? ("arn:", AwsColons) : ("acs:", AlibabaColons);
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var resource in statement.Resources.Where(r => !r.IsEverything && r.Text.Length > 0))
            {
                if (!resource.Text.StartsWith(start, StringComparison.Ordinal))
                {
                    problems.Add(this, resource.Position, $"the resource \"{resource.Text}\" is neither * nor an ARN that starts with {start}", statement);
                }
                else if (resource.Text.AsSpan().Count(':') < colons)
                {
                    problems.Add(this, resource.Position, $"the ARN \"{resource.Text}\" has fewer than {colons + 1} fields", statement);
                }
            }
        }
    }
}
