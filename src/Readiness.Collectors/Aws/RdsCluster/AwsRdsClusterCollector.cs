using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>An Aurora cluster with its instances, its global database and its lags.</summary>
[Collector("aws.rds.cluster")]
internal sealed class AwsRdsClusterCollector(CollectorServices services) : ICollector<AwsRdsClusterSettings, AwsRdsClusterFacts>, IPermissionDeclarer<AwsRdsClusterSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsRdsClusterSettings> request)
    {
        var settings = request.Settings;
        var scope = new AwsScope(settings.Region, settings.Profile, settings.AssumeRole);
        var here = $"arn:*:rds:{settings.Region ?? "*"}:*";
        return
        [
            .. AwsPermissions.Of(scope, AwsService.Rds, $"{here}:cluster:{settings.Id}", "DescribeDBClusters"),
            .. request.Wants("members") ? AwsPermissions.Of(scope, AwsService.Rds, $"{here}:db:*", "DescribeDBInstances") : [],
            .. request.Wants("globalCluster", "globalWriter") ? AwsPermissions.Of(scope, AwsService.Rds, "arn:*:rds::*:global-cluster:*", "DescribeGlobalClusters") : [],
            .. request.Wants("readOnly", "binlogFormat") ? AwsPermissions.Of(scope, AwsService.Rds, $"{here}:cluster-pg:*", "DescribeDBClusterParameters") : [],
            .. request.Wants("binlogLag", "globalLag", "readerLag") ? AwsPermissions.Of(scope, AwsService.CloudWatch, AwsPermissions.Everything, "GetMetricData") : [],
        ];
    }

    public async Task<AwsRdsClusterFacts> CollectAsync(CollectRequest<AwsRdsClusterSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Rds, "DescribeDBClusters", ("DBClusterIdentifier", settings.Id)), cancellationToken).ConfigureAwait(false);
        if (outcome.IsNotFound) return NoSuch(outcome.From);
        if (!outcome.IsAnswered) return AwsRdsClusterFacts.Missing(outcome.Why);
        // Identifiers are kept in lower case, whatever the plan writes.
        var cluster = outcome.Result.All("DBClusters", "DBCluster").FirstOrDefault(one => string.Equals(one.Text("DBClusterIdentifier"), settings.Id, StringComparison.OrdinalIgnoreCase));
        if (cluster?.Text("DBClusterArn") is not { } arn || !AwsArn.TryParse(arn, out var parsed))
            return AwsRdsClusterFacts.Missing(new NotCollected(NotCollectedReason.Malformed, $"rds:DescribeDBClusters: the answer does not speak of {settings.Id}, or gives no ARN"));
        var members = request.Wants("members") ? ClusterMembers.ReadAsync(client, cluster, settings.Id, outcome.From, cancellationToken) : Task.FromResult<FactList<ClusterMemberFacts>>(default);
        var global = request.Wants("globalCluster", "globalWriter") ? GlobalDatabase.OfAsync(client, arn, cancellationToken) : Task.FromResult<GlobalDatabase>(default);
        var lags = request.Wants("binlogLag", "globalLag", "readerLag") ? ClusterLags.ReadAsync(client, cluster.Text("DBClusterIdentifier")!, cancellationToken) : Task.FromResult<ClusterLags>(default);
        var parameters = request.Wants("readOnly", "binlogFormat") ? ClusterParameters.ReadAsync(client, AwsLeaf.Text(cluster, "DBClusterParameterGroup", outcome.From), cancellationToken) : Task.FromResult<ClusterParameters>(default);
        var set = await parameters.ConfigureAwait(false);
        return Describe(cluster, arn, parsed.Region, outcome.From, await global.ConfigureAwait(false), await lags.ConfigureAwait(false)) with
        {
            Members = await members.ConfigureAwait(false),
            ReadOnly = set.ReadOnly,
            BinlogFormat = set.BinlogFormat,
        };
    }

    private static AwsRdsClusterFacts Describe(AwsElement cluster, string arn, string region, Provenance? from, GlobalDatabase global, ClusterLags lags) => new()
    {
        Exists = Fact<bool>.Present(true, from),
        Arn = Fact<string>.Present(arn, from),
        Region = Fact<string>.Present(region, from),
        Engine = AwsLeaf.Text(cluster, "Engine", from),
        EngineVersion = AwsLeaf.Text(cluster, "EngineVersion", from),
        Status = AwsLeaf.Text(cluster, "Status", from),
        Endpoint = AwsLeaf.Text(cluster, "Endpoint", from),
        AvailabilityZones = FactList<string>.Present([.. cluster.All("AvailabilityZones", "AvailabilityZone").Select(zone => zone.Value)], from),
        ReplicationSource = AwsLeaf.Text(cluster, "ReplicationSourceIdentifier", from),
        GlobalCluster = global.Id,
        GlobalWriter = global.Writer,
        BinlogLag = lags.Binlog,
        GlobalLag = lags.Global,
        ReaderLag = lags.Readers,
        BackupRetention = AwsLeaf.Number(cluster, "BackupRetentionPeriod", from).Map(days => TimeSpan.FromDays(days)),
        LatestRestorableTime = AwsLeaf.Time(cluster, "LatestRestorableTime", from),
        DeletionProtection = AwsLeaf.Flag(cluster, "DeletionProtection", from),
    };

    private static AwsRdsClusterFacts NoSuch(Provenance? from) => new()
    {
        Exists = Fact<bool>.Present(false, from),
        Arn = Fact<string>.Absent(from),
        Region = Fact<string>.Absent(from),
        Engine = Fact<string>.Absent(from),
        EngineVersion = Fact<string>.Absent(from),
        Status = Fact<string>.Absent(from),
        Endpoint = Fact<string>.Absent(from),
        AvailabilityZones = FactList<string>.Absent(from),
        Members = FactList<ClusterMemberFacts>.Absent(from),
        ReplicationSource = Fact<string>.Absent(from),
        GlobalCluster = Fact<string>.Absent(from),
        GlobalWriter = Fact<string>.Absent(from),
        BinlogLag = Fact<ReplicationLagFacts>.Absent(from),
        GlobalLag = Fact<ReplicationLagFacts>.Absent(from),
        ReaderLag = Fact<ReplicationLagFacts>.Absent(from),
        BackupRetention = Fact<TimeSpan>.Absent(from),
        LatestRestorableTime = Fact<DateTimeOffset>.Absent(from),
        DeletionProtection = Fact<bool>.Absent(from),
        ReadOnly = Fact<bool>.Absent(from),
        BinlogFormat = Fact<string>.Absent(from),
    };
}
