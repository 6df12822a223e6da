namespace Readiness.Iam.Linting.Rules;

internal sealed class ServicePrincipalMisspelt : ILintRule
{
    private const string Suffix = ".amazonaws.com";
    private const string ChinaSuffix = ".amazonaws.com.cn";

    // Those that a failover meets; one that is not here is only compared with them.
    private static readonly string[] Known =
    [
        "application-autoscaling", "arc-region-switch", "autoscaling", "backup", "cloudformation", "codebuild", "codedeploy", "codepipeline", "dms", "ec2",
        "ecs", "ecs-tasks", "eks", "elasticfilesystem", "elasticloadbalancing", "events", "export.rds", "lambda", "monitoring.rds", "pods.eks", "rds", "s3",
        "scheduler", "sns", "spotfleet", "sqs", "ssm", "states",
    ];

    public string Id => "POL040";

    public string Name => "policy-service-principal-misspelt";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements.Where(_ => subject.IsAws))
        {
            foreach (var entry in statement.Principal?.Entries.Where(e => e.Type == "Service") ?? [])
            {
                if (Describe(entry.Value.Text, subject.Options.Partition) is { } message)
                {
                    problems.Add(this, entry.Value.Position, message, statement);
                }
            }
        }
    }

    private static string? Describe(string value, string? partition)
    {
        var isChina = value.EndsWith(ChinaSuffix, StringComparison.Ordinal);
        if (!isChina && !value.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return $"the service \"{value}\" does not end in {Suffix}";
        }

        var name = value[..^(isChina ? ChinaSuffix : Suffix).Length];
        if (name == "ec2" && partition is not null && isChina != (partition == "aws-cn"))
        {
            return $"in the partition {partition} EC2 is ec2{(partition == "aws-cn" ? ChinaSuffix : Suffix)}";
        }

        if (name.StartsWith("ec2.", StringComparison.Ordinal))
        {
            return "EC2 is ec2.amazonaws.com in every region";
        }

        return !Known.Contains(name) && name.Length > 4 && Spelling.Nearest(name, Known) is { } nearest ? $"\"{value}\" is no service; did you mean {nearest}{Suffix}?" : null;
    }
}
