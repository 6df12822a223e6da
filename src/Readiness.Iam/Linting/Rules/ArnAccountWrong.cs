namespace Readiness.Iam.Linting.Rules;

internal sealed class ArnAccountWrong : ILintRule
{
    private const int AccountDigits = 12;

    // S3 has regional resources besides buckets and objects; their ARNs start with these words.
    private static readonly string[] RegionalS3 = ["accesspoint", "job", "storage-lens", "storage-lens-group", "async-request", "access-grants"];

    public string Id => "POL020";

    public string Name => "policy-arn-account-wrong";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var arn in ResourceArn.Of(statement))
            {
                if (Describe(arn) is { } message)
                {
                    problems.Add(this, arn.Pattern.Position, message, statement);
                }
            }
        }
    }

    private static string? Describe(ResourceArn arn)
    {
        var isOpen = arn.Account.Length == 0 || arn.Account == "aws" || ResourceArn.HasWildcard(arn.Account) || arn.Account.Contains("${", StringComparison.Ordinal);
        if (!isOpen && (arn.Account.Length != AccountDigits || !arn.Account.All(char.IsAsciiDigit)))
        {
            return $"the account \"{arn.Account}\" has not twelve digits";
        }

        var (region, account) = TakesNone(arn);
        if (region && Names(arn.Region))
        {
            return $"ARNs of {arn.Service} name no region; \"{arn.Pattern.Text}\" matches nothing";
        }

        return account && Names(arn.Account) ? $"ARNs of {arn.Service} name no account; \"{arn.Pattern.Text}\" matches nothing" : null;
    }

    private static (bool Region, bool Account) TakesNone(ResourceArn arn) => arn.Service switch
    {
        "s3" => (!IsRegionalS3(arn), !IsRegionalS3(arn)),
        "route53" => (true, true),
        "iam" => (true, false),
        _ => (false, false),
    };

    private static bool IsRegionalS3(ResourceArn arn) => RegionalS3.Contains(arn.Resource.Split('/', ':')[0]) || ResourceArn.HasWildcard(arn.Resource.Split('/', ':')[0]);

    // A lone star also matches the empty field.
    private static bool Names(string field) => field.Trim('*').Length > 0;
}
