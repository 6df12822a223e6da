namespace Readiness.Iam.Linting.Rules;

internal sealed class ArnPartitionWrong : ILintRule
{
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"];

    public string Id => "POL019";

    public string Name => "policy-arn-partition-wrong";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            foreach (var arn in ResourceArn.Of(statement).Where(a => !ResourceArn.HasWildcard(a.Partition)))
            {
                if (!Partitions.Contains(arn.Partition))
                {
                    problems.Add(this, arn.Pattern.Position, $"there is no partition \"{arn.Partition}\"", statement);
                }
                else if (subject.Options.Partition is { } own && own != arn.Partition)
                {
                    problems.Add(this, arn.Pattern.Position, $"the ARN is of the partition {arn.Partition}, the account of {own}", statement);
                }
            }
        }
    }
}
