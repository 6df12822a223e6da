using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>Reads a rule of a replication configuration; its metrics are read elsewhere.</summary>
internal static class RuleReader
{
    public static S3ReplicationRule Read(AwsElement rule, Provenance? from) => new()
    {
        Id = rule.Text("ID") ?? "",
        Enabled = rule.Text("Status") is { } status
            ? Fact<bool>.Present(status == "Enabled", from)
            : Fact<bool>.Missing(NotCollectedReason.Malformed, "s3:GetBucketReplication: the answer does not say whether a rule is on"),
        DestinationBucket = BucketOf(rule.Text("Destination/Bucket") ?? ""),
        // The oldest form of a rule has its prefix outside the filter.
        Prefix = (rule.Text("Filter/Prefix") ?? rule.Text("Filter/And/Prefix") ?? rule.Text("Prefix")) is { } prefix ? Fact<string>.Present(prefix, from) : Fact<string>.Absent(from),
        ByTag = Fact<bool>.Present(rule.Find("Filter/Tag") is not null || rule.Find("Filter/And/Tag") is not null, from),
        CopiesDeletes = CopiesDeletesOf(rule, from),
        CopiesEncrypted = IsEnabled(rule, "SourceSelectionCriteria/SseKmsEncryptedObjects/Status", from),
        TimeControl = rule.Text("Destination/ReplicationTime/Status") == "Enabled"
            ? int.TryParse(rule.Text("Destination/ReplicationTime/Time/Minutes"), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
                ? Fact<TimeSpan>.Present(TimeSpan.FromMinutes(minutes), from)
                : Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, "s3:GetBucketReplication: Replication Time Control is on, but for how many minutes is not said")
            : Fact<TimeSpan>.Absent(from),
        HasMetrics = IsEnabled(rule, "Destination/Metrics/Status", from),
    };

    // A rule of the oldest form, without a filter, copies them without saying so.
    private static Fact<bool> CopiesDeletesOf(AwsElement rule, Provenance? from) =>
        rule.Find("Filter") is null && rule.Find("DeleteMarkerReplication") is null ? Fact<bool>.Present(true, from) : IsEnabled(rule, "DeleteMarkerReplication/Status", from);

    private static Fact<bool> IsEnabled(AwsElement rule, string path, Provenance? from) => Fact<bool>.Present(rule.Text(path) == "Enabled", from);

    private static string BucketOf(string arn) => AwsArn.TryParse(arn, out var parsed) ? parsed.Resource : arn;
}
