using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3;

/// <summary>Reads the policies of buckets, each once per run and scope.</summary>
internal static class BucketPolicies
{
    /// <summary>Absent when the bucket has no policy. A bucket of another region is not found from here.</summary>
    public static Task<Fact<string>> GetOnceAsync(AwsClient client, string bucket, CancellationToken cancellationToken) => client.AskOnceAsync(
        $"policy of bucket {bucket}",
        async token =>
        {
            var outcome = await client.AskAsync(AwsRead.Text(AwsService.S3, "GetBucketPolicy", Uri.EscapeDataString(bucket), ("policy", "")), token).ConfigureAwait(false);
            return outcome.Read(answer => Fact<string>.Present(answer.Value, outcome.From));
        },
        cancellationToken);
}
