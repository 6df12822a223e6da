using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.RdsCluster;

public sealed class AwsRdsClusterCollectorTests
{
    private const string Primary = "arn:aws:rds:ap-southeast-1:123456789012:cluster:orders";

    private static readonly DateTimeOffset NewestSample = new(2026, 11, 22, 9, 29, 0, TimeSpan.Zero);

    [Fact]
    public async Task CollectAsync_ReplicaOfAForeignSource_HasItsInstancesAndLag()
    {
        await using var stub = new ClusterStub().Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal(("ap-east-1", "available", "aurora-mysql", ClusterStub.Arn), (facts.Region.Value, facts.Status.Value, facts.Engine.Value, facts.Arn.Value));
        var writer = Assert.Single(facts.Members.Items);
        Assert.Equal((true, "db.r6g.large", false, "in-sync"), (writer.Writer, writer.Class.Value, writer.Burstable.Value, writer.ParameterStatus.Value));
        Assert.Equal((TimeSpan.FromSeconds(3.5), NewestSample), (facts.BinlogLag.Value.Lag.Value, facts.BinlogLag.Value.At));
        Assert.True(facts.GlobalCluster.IsAbsent && facts.ReplicationSource.IsAbsent && facts.BinlogFormat.IsAbsent);
        Assert.False(facts.ReadOnly.Value);
        Assert.Equal(TimeSpan.FromDays(7), facts.BackupRetention.Value);
    }

    [Fact]
    public async Task CollectAsync_MetricsWithoutASample_AreUnknownAndNeverZero()
    {
        await using var stub = new ClusterStub { Metrics = "<member><Id>m1</Id><Timestamps/><Values/><StatusCode>Complete</StatusCode></member>" }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal(NotCollectedReason.Unsupported, facts.BinlogLag.Why.Reason);
        Assert.Contains("AuroraGlobalDBReplicationLag", facts.GlobalLag.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_NewestSampleIsMinusOne_SaysThatNothingReplicates()
    {
        await using var stub = new ClusterStub { Metrics = ClusterStub.Metric("m1", -1, 3.5) }.Start();

        Assert.True((await ClusterStub.CollectAsync(stub)).BinlogLag.Value.Lag.IsAbsent);
    }

    // Between regions and among readers CloudWatch counts in milliseconds, by the binary log in seconds.
    [Fact]
    public async Task CollectAsync_LagsInMilliseconds_AreNotTakenForSeconds()
    {
        await using var stub = new ClusterStub { Metrics = ClusterStub.Metric("m2", 850) + ClusterStub.Metric("m3", 12.5) }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal((TimeSpan.FromMilliseconds(850), TimeSpan.FromMilliseconds(12.5)), (facts.GlobalLag.Value.Lag.Value, facts.ReaderLag.Value.Lag.Value));
    }

    [Fact]
    public async Task CollectAsync_Metrics_AreAskedWithExactlyTheirDimensions()
    {
        await using var stub = new ClusterStub().Start();

        await ClusterStub.CollectAsync(stub, new HashSet<string> { "binlogLag" });

        var fields = AwsStub.Fields(Assert.Single(stub.Requests, request => request.Body.Contains("GetMetricData", StringComparison.Ordinal)));
        const string Stat = "MetricDataQueries.member.1.MetricStat.";
        Assert.Equal(("AWS/RDS", "AuroraBinlogReplicaLag", "60", "Maximum"), (fields[$"{Stat}Metric.Namespace"], fields[$"{Stat}Metric.MetricName"], fields[$"{Stat}Period"], fields[$"{Stat}Stat"]));
        Assert.Equal(("DBClusterIdentifier", "orders-dr"), (fields[$"{Stat}Metric.Dimensions.member.1.Name"], fields[$"{Stat}Metric.Dimensions.member.1.Value"]));
        Assert.Equal(("Role", "WRITER"), (fields[$"{Stat}Metric.Dimensions.member.2.Name"], fields[$"{Stat}Metric.Dimensions.member.2.Value"]));
        var (start, end) = (DateTimeOffset.Parse(fields["StartTime"], System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.Parse(fields["EndTime"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((TimeSpan.FromMinutes(10), 0), (end - start, start.Second));
        Assert.Equal("DescribeDBClusters", AwsStub.Fields(stub.Requests[0])["Action"]);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task CollectAsync_GlobalDatabaseOnALaterPage_IsFoundWithItsPrimary()
    {
        await using var stub = new ClusterStub { Global = [ClusterStub.GlobalDatabase("other", Primary, Primary), ClusterStub.GlobalDatabase("orders-global", Primary)] }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal(("orders-global", Primary), (facts.GlobalCluster.Value, facts.GlobalWriter.Value));
    }

    [Fact]
    public async Task CollectAsync_GlobalDatabasesDenied_AreUnknownAndNotAbsent()
    {
        await using var stub = new ClusterStub { Instead = (action, _) => action == "DescribeGlobalClusters" ? AwsStub.Error(403, "AccessDenied") : null }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal((NotCollectedReason.AccessDenied, NotCollectedReason.AccessDenied), (facts.GlobalCluster.Why.Reason, facts.GlobalWriter.Why.Reason));
        Assert.Equal("available", facts.Status.Value);
    }

    [Fact]
    public async Task CollectAsync_ALaterPageOfGlobalDatabasesDenied_LeavesItOpenWhetherItIsInOne()
    {
        await using var stub = new ClusterStub
        {
            Global = [ClusterStub.GlobalDatabase("other", Primary, Primary), ""],
            Instead = (action, fields) => action == "DescribeGlobalClusters" && fields.ContainsKey("Marker") ? AwsStub.Error(403, "AccessDenied") : null,
        }.Start();

        Assert.Equal(NotCollectedReason.AccessDenied, (await ClusterStub.CollectAsync(stub)).GlobalCluster.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_InstancesOverTwoPages_AreJoinedToTheirMembers()
    {
        await using var stub = new ClusterStub
        {
            Members = ClusterStub.Member("a", writer: false) + ClusterStub.Member("b", writer: true),
            Instances = [ClusterStub.Instance("b", "db.r6g.large"), ClusterStub.Instance("a", "db.t4g.medium")],
        }.Start();

        var members = (await ClusterStub.CollectAsync(stub)).Members.Items;

        Assert.Equal([("a", false, true), ("b", true, false)], members.Select(member => (member.Name, member.Writer, member.Burstable.Value)));
    }

    [Fact]
    public async Task CollectAsync_InstancesDenied_StillNamesTheMembers()
    {
        await using var stub = new ClusterStub { Instead = (action, _) => action == "DescribeDBInstances" ? AwsStub.Error(403, "AccessDenied") : null }.Start();

        var member = Assert.Single((await ClusterStub.CollectAsync(stub)).Members.Items);

        Assert.Equal((true, NotCollectedReason.AccessDenied), (member.Writer, member.Burstable.Why.Reason));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("{TrueIfReplica}", true)]
    [InlineData("0", false)]
    public async Task CollectAsync_ReadOnlyParameter_IsRead(string value, bool readOnly)
    {
        await using var stub = new ClusterStub { Parameters = $"<Parameter><ParameterName>read_only</ParameterName><ParameterValue>{value}</ParameterValue></Parameter><Parameter><ParameterName>binlog_format</ParameterName><ParameterValue>ROW</ParameterValue></Parameter>" }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.Equal((readOnly, "ROW"), (facts.ReadOnly.Value, facts.BinlogFormat.Value));
    }

    [Theory]
    [InlineData("DBClusterNotFoundFault")]
    [InlineData("DBClusterNotFound")]
    public async Task CollectAsync_NoSuchCluster_IsAbsent(string code)
    {
        await using var stub = new ClusterStub { Instead = (action, _) => action == "DescribeDBClusters" ? AwsStub.Error(404, code) : null }.Start();

        var facts = await ClusterStub.CollectAsync(stub);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.Members.IsAbsent && facts.BinlogLag.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_IdentifierInAnotherCase_IsTheSameCluster()
    {
        await using var stub = new ClusterStub().Start();

        Assert.True((await ClusterStub.CollectAsync(stub, id: "Orders-DR")).Exists.Value);
    }

    [Fact]
    public void Permissions_OfAPath_AreLimitedToWhatIsAsked()
    {
        using var services = new Collectors.Transport.CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<AwsRdsClusterSettings>(
            "orders-dr", new AwsRdsClusterSettings { Id = "orders-dr", Region = "ap-east-1" }, [], new HashSet<string> { "status", "members", "globalCluster", "binlogLag", "readOnly" }, new SiteTree([]));

        Assert.Equal(
            [
                ("rds:DescribeDBClusters", "arn:*:rds:ap-east-1:*:cluster:orders-dr"), ("rds:DescribeDBInstances", "arn:*:rds:ap-east-1:*:db:*"), ("rds:DescribeGlobalClusters", "arn:*:rds::*:global-cluster:*"),
                ("rds:DescribeDBClusterParameters", "arn:*:rds:ap-east-1:*:cluster-pg:*"), ("cloudwatch:GetMetricData", "*"),
            ],
            new AwsRdsClusterCollector(services).Permissions(request).Select(permission => (permission.Action, permission.Target)));
    }
}
