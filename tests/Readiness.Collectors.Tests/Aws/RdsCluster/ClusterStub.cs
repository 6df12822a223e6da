using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.RdsCluster;

/// <summary>AWS with one Aurora cluster that replicates from outside.</summary>
internal sealed record ClusterStub
{
    public const string Arn = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr";

    public string Cluster { get; init; } = "<Status>available</Status>";

    public string Members { get; init; } = Member("orders-dr-1", writer: true);

    /// <summary>Instances, one page after the other.</summary>
    public IReadOnlyList<string> Instances { get; init; } = [Instance("orders-dr-1", "db.r6g.large")];

    /// <summary>Global databases, one page after the other.</summary>
    public IReadOnlyList<string> Global { get; init; } = [""];

    public string Parameters { get; init; } = "";

    public string Metrics { get; init; } = Metric("m1", 3.5);

    public Func<string, IReadOnlyDictionary<string, string>, LoopbackReply?> Instead { get; init; } = (_, _) => null;

    public static string Member(string name, bool writer) =>
        $"<DBClusterMember><DBInstanceIdentifier>{name}</DBInstanceIdentifier><IsClusterWriter>{(writer ? "true" : "false")}</IsClusterWriter><DBClusterParameterGroupStatus>in-sync</DBClusterParameterGroupStatus><PromotionTier>1</PromotionTier></DBClusterMember>";

    public static string Instance(string name, string type) =>
        $"<DBInstance><DBInstanceIdentifier>{name}</DBInstanceIdentifier><DBInstanceClass>{type}</DBInstanceClass><AvailabilityZone>ap-east-1a</AvailabilityZone><DBInstanceStatus>available</DBInstanceStatus></DBInstance>";

    public static string GlobalDatabase(string id, string writer, string reader = Arn) =>
        $"""
        <GlobalClusterMember><GlobalClusterIdentifier>{id}</GlobalClusterIdentifier><GlobalClusterMembers>
        <GlobalClusterMember><DBClusterArn>{writer}</DBClusterArn><IsWriter>true</IsWriter></GlobalClusterMember>
        <GlobalClusterMember><DBClusterArn>{reader}</DBClusterArn><IsWriter>false</IsWriter></GlobalClusterMember></GlobalClusterMembers></GlobalClusterMember>
        """;

    /// <summary>Samples from the newest on, a minute apart, the newest of 09:29.</summary>
    public static string Metric(string id, params double[] values)
    {
        var times = string.Concat(values.Select((_, i) => $"<member>2026-11-22T09:{29 - i:00}:00Z</member>"));
        var texts = string.Concat(values.Select(value => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<member>{value}</member>")));
        return $"<member><Id>{id}</Id><Timestamps>{times}</Timestamps><Values>{texts}</Values><StatusCode>Complete</StatusCode></member>";
    }

    public AwsStub Start() => AwsStub.Answering((action, fields) => Instead(action, fields) ?? action switch
    {
        "DescribeDBClusters" => AwsStub.Result(action, $"""
            <DBClusters><DBCluster><DBClusterIdentifier>orders-dr</DBClusterIdentifier><DBClusterArn>{Arn}</DBClusterArn><Engine>aurora-mysql</Engine><EngineVersion>8.0.mysql_aurora.3.05.2</EngineVersion>
            <Endpoint>orders-dr.cluster-x.ap-east-1.rds.amazonaws.com</Endpoint><DBClusterParameterGroup>dr-mysql8</DBClusterParameterGroup><BackupRetentionPeriod>7</BackupRetentionPeriod>
            {Cluster}<DBClusterMembers>{Members}</DBClusterMembers></DBCluster></DBClusters>
            """),
        "DescribeDBInstances" => Page(action, "DBInstances", Instances, fields),
        "DescribeGlobalClusters" => Page(action, "GlobalClusters", Global, fields),
        "DescribeDBClusterParameters" => AwsStub.Result(action, $"<Parameters>{Parameters}</Parameters>"),
        "GetMetricData" => AwsStub.Result(action, $"<MetricDataResults>{Metrics}</MetricDataResults>"),
        _ => null,
    });

    public static Task<AwsRdsClusterFacts> CollectAsync(AwsStub stub, IReadOnlySet<string>? wanted = null, string id = "orders-dr") => new AwsRdsClusterCollector(stub.Services).CollectAsync(
        new CollectRequest<AwsRdsClusterSettings>("orders-dr", new AwsRdsClusterSettings { Id = id }, [], wanted, new SiteTree([])), TestContext.Current.CancellationToken);

    private static LoopbackReply Page(string action, string list, IReadOnlyList<string> pages, IReadOnlyDictionary<string, string> fields)
    {
        var page = int.Parse(fields.GetValueOrDefault("Marker", "0"), System.Globalization.CultureInfo.InvariantCulture);
        return AwsStub.Result(action, $"<{list}>{pages[page]}</{list}>{(page + 1 < pages.Count ? $"<Marker>{page + 1}</Marker>" : "")}");
    }
}
