using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Identity;

/// <summary>Asks whether a region is enabled for the account. The question goes to a region that always is.</summary>
internal static class RegionStatus
{
    private const string AlwaysEnabled = "us-east-1";

    public static async Task<Fact<bool>> AskAsync(AwsClient client, string region, CancellationToken cancellationToken)
    {
        var read = AwsRead.Query(AwsService.Ec2, "DescribeRegions", ("AllRegions", "true"), ("RegionName.1", region));
        var outcome = await client.AskAsync(read, cancellationToken, AwsPartition.Of(region).Name == "aws" ? AlwaysEnabled : null).ConfigureAwait(false);
        if (!outcome.IsAnswered) return Fact<bool>.Missing(outcome.Why);
        return outcome.Result.All("regionInfo", "item").FirstOrDefault(item => item.Text("regionName") == region)?.Text("optInStatus") is { } status
            ? Fact<bool>.Present(status != "not-opted-in", outcome.From)
            : Fact<bool>.Absent(outcome.From);
    }
}
