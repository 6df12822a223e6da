using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>Asks S3 how a bucket is replicated, and CloudWatch how far the copy is behind.</summary>
[Collector("aws.s3.replication")]
internal sealed class AwsS3ReplicationCollector(CollectorServices services) : ICollector<AwsS3ReplicationSettings, AwsS3ReplicationFacts>, IPermissionDeclarer<AwsS3ReplicationSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsS3ReplicationSettings> request)
    {
        var settings = request.Settings;
        var scope = new AwsScope(settings.Region, settings.Profile, settings.AssumeRole);
        if (WantsSource(request)) foreach (var needed in Of("GetBucketVersioning", settings.Bucket)) yield return needed;
        if (WantsRules(request))
        {
            // The action is not called as the operation is.
            foreach (var needed in Of("GetReplicationConfiguration", settings.Bucket)) yield return needed;
            foreach (var needed in AwsPermissions.Of(scope, AwsService.CloudWatch, AwsPermissions.Everything, "GetMetricData")) yield return needed;
        }

        if (request.Wants("encryption")) foreach (var needed in Of("GetEncryptionConfiguration", settings.Bucket)) yield return needed;
        if (request.Wants("destinationVersioning")) foreach (var needed in Of("GetBucketVersioning", settings.Destination ?? "*")) yield return needed;

        IEnumerable<NeededPermission> Of(string action, string bucket) => AwsPermissions.Of(scope, AwsService.S3, $"arn:{AwsPartition.Of(settings.Region ?? "").Name}:s3:::{bucket}", action);
    }

    public async Task<AwsS3ReplicationFacts> CollectAsync(CollectRequest<AwsS3ReplicationSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var facts = new AwsS3ReplicationFacts();
        if (WantsSource(request)) facts = WithVersioning(facts, await client.AskAsync(Versioning(settings.Bucket), cancellationToken).ConfigureAwait(false));
        if (WantsRules(request) || request.Wants("destinationVersioning")) facts = await WithRulesAsync(facts, client, settings, cancellationToken).ConfigureAwait(false);
        if (request.Wants("encryption")) facts = facts with { Encryption = await EncryptionAsync(client, settings.Bucket, cancellationToken).ConfigureAwait(false) };
        if (request.Wants("destinationVersioning")) facts = facts with { DestinationVersioning = await DestinationAsync(facts, client, request, cancellationToken).ConfigureAwait(false) };
        return facts;
    }

    private static bool WantsSource(CollectRequest<AwsS3ReplicationSettings> request) => request.Wants("exists", "versioning");

    private static bool WantsRules(CollectRequest<AwsS3ReplicationSettings> request) => request.Wants("configured", "role", "rules");

    private static AwsRead Versioning(string bucket) => AwsRead.Bucket("GetBucketVersioning", bucket, "versioning", "VersioningConfiguration");

    private static AwsS3ReplicationFacts WithVersioning(AwsS3ReplicationFacts facts, AwsOutcome outcome) => facts with
    {
        Exists = outcome.IsAnswered ? Fact<bool>.Present(true, outcome.From) : outcome.IsNotFound ? Fact<bool>.Present(false, outcome.From) : Fact<bool>.Missing(outcome.Why),
        Versioning = outcome.Read(result => AwsLeaf.Text(result, "Status", outcome.From)),
    };

    private static async Task<AwsS3ReplicationFacts> WithRulesAsync(AwsS3ReplicationFacts facts, AwsClient client, AwsS3ReplicationSettings settings, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Bucket("GetBucketReplication", settings.Bucket, "replication", "ReplicationConfiguration"), cancellationToken).ConfigureAwait(false);
        facts = facts with
        {
            Configured = outcome.IsAnswered ? Fact<bool>.Present(true, outcome.From) : outcome.IsNotFound ? Fact<bool>.Present(false, outcome.From) : Fact<bool>.Missing(outcome.Why),
            Role = outcome.Read(result => AwsLeaf.Text(result, "Role", outcome.From)),
        };
        if (!outcome.IsAnswered) return facts with { Rules = outcome.IsNotFound ? FactList<S3ReplicationRule>.Absent(outcome.From) : FactList<S3ReplicationRule>.Missing(outcome.Why) };
        var rules = outcome.Result.Children.Where(child => child.Name == "Rule").Select(rule => RuleReader.Read(rule, outcome.From))
            .Where(rule => settings.Destination is null || rule.DestinationBucket == settings.Destination).ToList();
        return facts with { Rules = FactList<S3ReplicationRule>.Present(await new RuleMetrics(client, settings.Bucket).AddToAsync(rules, cancellationToken).ConfigureAwait(false), outcome.From) };
    }

    private static async Task<Fact<string>> EncryptionAsync(AwsClient client, string bucket, CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Bucket("GetBucketEncryption", bucket, "encryption", "ServerSideEncryptionConfiguration"), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => AwsLeaf.Text(result, "Rule/ApplyServerSideEncryptionByDefault/SSEAlgorithm", outcome.From));
    }

    private static async Task<Fact<string>> DestinationAsync(AwsS3ReplicationFacts facts, AwsClient client, CollectRequest<AwsS3ReplicationSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var buckets = settings.Destination is { } named ? [named] : facts.Rules.Items.Select(rule => rule.DestinationBucket).Distinct(StringComparer.Ordinal).ToList();
        if (buckets is not [var bucket])
            return facts.Rules.IsNotCollected ? Fact<string>.Missing(facts.Rules.Why)
                : buckets.Count == 0 ? Fact<string>.Absent(facts.Rules.From)
                : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{settings.Bucket} is replicated to {buckets.Count} buckets: give destination");
        var region = settings.DestinationRegion ?? request.Sites.All.FirstOrDefault(site => site.Name == settings.CopySite)?.Region;
        var outcome = await client.AskAsync(Versioning(bucket), cancellationToken, region).ConfigureAwait(false);
        return outcome.Read(result => AwsLeaf.Text(result, "Status", outcome.From));
    }
}
