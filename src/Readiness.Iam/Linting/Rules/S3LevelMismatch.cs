namespace Readiness.Iam.Linting.Rules;

internal sealed class S3LevelMismatch : ILintRule
{
    public string Id => "POL023";

    public string Name => "policy-s3-bucket-and-object-confused";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, _) in subject.Statements)
        {
            var arns = ResourceArn.Of(statement).Where(a => a.Service == "s3").ToList();
            if (!subject.IsAws || arns.Count == 0 || arns.Count < statement.Resources.Count || statement.IsNotAction || statement.IsNotResource)
            {
                continue;
            }

            var onlyBuckets = arns.All(a => !a.Resource.Contains('/', StringComparison.Ordinal) && !ResourceArn.HasWildcard(a.Resource));
            var onlyObjects = arns.All(a => a.Resource.Contains('/', StringComparison.Ordinal) && !a.Resource.StartsWith("accesspoint/", StringComparison.Ordinal));
            foreach (var action in statement.Actions)
            {
                if (subject.Known(action) is not { Count: > 0 } known || action.Service != "s3")
                {
                    continue;
                }

                if (onlyBuckets && known.All(k => IsOn(k, "object") && !IsOn(k, "bucket")))
                {
                    problems.Add(this, action.Position, $"{action.Text} works on objects, the statement names only buckets: their ARNs need /*", statement);
                }
                else if (onlyObjects && known.All(k => IsOn(k, "bucket") && !IsOn(k, "object")))
                {
                    problems.Add(this, action.Position, $"{action.Text} works on the bucket, the statement names only objects", statement);
                }
            }
        }
    }

    private static bool IsOn(KnownAction known, string type) => known.Action.ResourceTypes.Contains(type);
}
