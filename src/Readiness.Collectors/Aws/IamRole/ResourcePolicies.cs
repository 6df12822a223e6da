using Readiness.Collectors.Aws.S3;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>The policy of what a question is about: of a role that is to be assumed its trust policy, of an object its bucket's. No simulator looks at them.</summary>
internal sealed class ResourcePolicies(IRoleDirectory directory, AwsClient client)
{
    /// <summary>Null when the resource certainly has none.</summary>
    public async Task<Policy?> OfAsync(MayDo question, string account, CancellationToken cancellationToken)
    {
        if (!PolicyReach.HasResourcePolicies(question.Action)) return null;
        if (BucketOf(question) is { } bucket) return await OfBucketAsync(bucket, cancellationToken).ConfigureAwait(false);
        if (question.IsRange) return Policy.NotRead($"the policies of {question.Resource}", "they are policies of several resources; name one");
        if (question.Resource == "*") return null;
        if (!AwsArn.TryParse(question.Resource, out var arn)) return Policy.NotRead(question.Resource, "it is no ARN, so nobody knows whose policy decides");
        if (!question.Action.StartsWith("sts:AssumeRole", StringComparison.OrdinalIgnoreCase))
            return Policy.NotRead($"the policy of {question.Resource}", "policies of resources are not read");
        var name = $"trust policy of {question.Resource}";
        if (arn.RoleName is not { } role || arn.Account != account) return Policy.NotRead(name, "the role is in another account than the credentials");
        var description = await directory.GetRoleAsync(role, cancellationToken).ConfigureAwait(false);
        return description switch
        {
            { IsPresent: true } => Policy.Of(name, PolicyDocument.Parse(description.Value.TrustPolicy, PolicyKind.Trust)),
            { IsAbsent: true } => Policy.Of(name, PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}]}""", PolicyKind.Trust)),
            _ => Policy.NotRead(name, description.Why.Detail),
        };
    }

    /// <summary>Null when the question is not about one bucket and what is in it.</summary>
    public static string? BucketOf(MayDo question) =>
        question.Action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) && AwsArn.TryParse(question.Resource, out var arn) && arn is { Service: "s3", Account: "", Region: "" }
        && arn.Resource.Split('/')[0] is var bucket && bucket.AsSpan().IndexOfAny('*', '?') < 0
            ? bucket
            : null;

    private async Task<Policy?> OfBucketAsync(string bucket, CancellationToken cancellationToken)
    {
        var name = $"policy of bucket {bucket}";
        var document = await BucketPolicies.GetOnceAsync(client, bucket, cancellationToken).ConfigureAwait(false);
        return document switch
        {
            { IsPresent: true } => Policy.Of(name, PolicyDocument.Parse(document.Value, PolicyKind.Resource)),
            { IsAbsent: true } => null,
            _ => Policy.NotRead(name, document.Why.Detail),
        };
    }
}
