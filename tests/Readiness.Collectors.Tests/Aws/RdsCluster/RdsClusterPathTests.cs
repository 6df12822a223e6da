using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.MySql;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.RdsCluster;

public sealed class RdsClusterPathTests
{
    private const string Primary = "arn:aws:rds:ap-southeast-1:123456789012:cluster:orders";

    private static readonly SourceSpan Span = new SourceText("plan.yaml", "").SpanAt(0);
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);
    private static readonly NotCollected Why = new(NotCollectedReason.AccessDenied, "access denied");

    private static readonly AwsRdsClusterFacts External = new()
    {
        Exists = Fact<bool>.Present(true),
        Arn = Fact<string>.Present(ClusterStub.Arn),
        Region = Fact<string>.Present("ap-east-1"),
        Status = Fact<string>.Present("available"),
        Members = FactList<ClusterMemberFacts>.Present([new ClusterMemberFacts { Name = "orders-dr-1", Writer = true }]),
        ReplicationSource = Fact<string>.Absent(),
        GlobalCluster = Fact<string>.Absent(),
        GlobalWriter = Fact<string>.Absent(),
        BinlogLag = Lag("AuroraBinlogReplicaLag", TimeSpan.FromSeconds(4)),
        GlobalLag = Fact<ReplicationLagFacts>.Missing(Why),
        ReadOnly = Fact<bool>.Present(false),
    };

    private static readonly AwsRdsClusterFacts Secondary = External with
    {
        GlobalCluster = Fact<string>.Present("orders-global"),
        GlobalWriter = Fact<string>.Present(Primary),
        BinlogLag = Fact<ReplicationLagFacts>.Missing(Why),
        GlobalLag = Lag("AuroraGlobalDBReplicationLag", TimeSpan.FromMilliseconds(800)),
    };

    private static readonly MySqlFacts Server = new() { Answers = Fact<bool>.Present(true), Site = Fact<string>.Present("aliyun-hk") };

    // 4 s behind, and CloudWatch shows the greatest lag of each minute: 64 s as a rule; how long a cut stays unseen, nobody can tell.
    [Fact]
    public void Derive_ReplicaOfAForeignSource_AddsTheMinuteOfTheMetric()
    {
        var path = Derive(External, Server);

        Assert.True(path.Running.Value && path.AgeBelievable.Value && path.CopyWritable.Value);
        Assert.Equal((TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(64)), (path.Age.Value, path.ExpectedAge.Value));
        Assert.Equal((4, 64), (Sum(path.Terms, term => term.Best), Sum(path.Terms, term => term.Expected)));
        Assert.Equal(NotCollectedReason.Unsupported, path.WorstAge.Why.Reason);
        Assert.Contains(path.Terms.Items, term => term.Worst.IsNotCollected && term.Worst.Why == path.WorstAge.Why);
        Assert.Equal(("aws-hk", "aliyun-hk"), (path.CopySite.Value, path.SourceSite.Value));
        Assert.Equal(Now - TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(4), path.LastSuccess.Value);
        Assert.True(path.PromotionTerms.IsAbsent);
    }

    [Fact]
    public void Derive_SecondaryOfAGlobalDatabase_IsReadOnlyUntilItsPromotion()
    {
        var path = Derive(Secondary, new AwsRdsClusterFacts { Arn = Fact<string>.Present(Primary), Region = Fact<string>.Present("ap-southeast-1") }, promotion: new AssumedTime(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5)));

        Assert.True(path.Running.Value && path.AgeBelievable.Value);
        Assert.False(path.CopyWritable.Value);
        Assert.Equal(TimeSpan.FromSeconds(60.8), path.ExpectedAge.Value);
        Assert.Equal((60, 60, 300), TermSums.Of(path.PromotionTerms));
        Assert.Equal("aws-sg", path.SourceSite.Value);
    }

    [Fact]
    public void Derive_PromotionThatNobodyDeclared_IsOfUnknownLength() =>
        Assert.Equal(NotCollectedReason.Undeclared, Derive(Secondary, Server).PromotionTerms.Items.Single().Worst.Why.Reason);

    [Fact]
    public void Derive_HeadlessSecondary_ReceivesDataAllTheSame() => Assert.True(Derive(Secondary with { Members = FactList<ClusterMemberFacts>.Present([]) }, Server).Running.Value);

    public static TheoryData<string, Func<AwsRdsClusterFacts>> Troubles => new()
    {
        { "the account has no cluster orders-dr in the region", () => External with { Exists = Fact<bool>.Present(false) } },
        { "the cluster is stopped", () => External with { Status = Fact<string>.Present("stopped") } },
        { "it has no instance that could replicate", () => External with { Members = FactList<ClusterMemberFacts>.Present([]) } },
        { "no replication runs into it (AuroraBinlogReplicaLag is -1)", () => External with { BinlogLag = Lag("AuroraBinlogReplicaLag", null) } },
        { "its global database orders-global has no primary", () => Secondary with { GlobalWriter = Fact<string>.Absent() } },
        { $"it replicates from {Primary}-2, which is not orders", () => Secondary with { GlobalWriter = Fact<string>.Present($"{Primary}-2") } },
        { $"it replicates from {Primary}-3, which is not orders", () => External with { ReplicationSource = Fact<string>.Present($"{Primary}-3") } },
    };

    [Theory]
    [MemberData(nameof(Troubles))]
    public void Derive_SomethingWrong_IsNamed(string trouble, Func<AwsRdsClusterFacts> cluster)
    {
        var path = Derive(cluster(), new AwsRdsClusterFacts { Arn = Fact<string>.Present(Primary), Status = Fact<string>.Present("available") });

        Assert.Equal((false, trouble), (path.Running.Value, path.Trouble.Value));
    }

    [Fact]
    public void Derive_NoReplication_HasNoAge() => Assert.Equal(NotCollectedReason.Unsupported, Derive(External with { BinlogLag = Lag("AuroraBinlogReplicaLag", null) }, Server).Age.Why.Reason);

    [Fact]
    public void Derive_SampleOfSixMinutesAgo_IsNotBelieved() =>
        Assert.False(Derive(External with { BinlogLag = Lag("AuroraBinlogReplicaLag", TimeSpan.Zero, Now - TimeSpan.FromMinutes(6)) }, Server).AgeBelievable.Value);

    // A replica whose source is gone reads 0 until its network timeout ends.
    [Fact]
    public void Derive_SourceThatDoesNotAnswer_LeavesALagThatIsNotBelieved() =>
        Assert.False(Derive(External, MySqlFacts.Missing(new NotCollected(NotCollectedReason.Unreachable, "refused"))).AgeBelievable.Value);

    [Fact]
    public void Derive_SourceThatNobodyAsked_LeavesTheBeliefOpen() => Assert.Equal(NotCollectedReason.NoCollector, Derive(External, null).AgeBelievable.Why.Reason);

    [Fact]
    public void Derive_GlobalDatabasesThatNobodyMayRead_LeaveOpenHowTheDataComes()
    {
        var path = Derive(External with { GlobalCluster = Fact<string>.Missing(Why), GlobalWriter = Fact<string>.Missing(Why) }, Server);

        Assert.Equal([Why, Why, Why, Why, Why], [path.Running.Why, path.Age.Why, path.AgeBelievable.Why, path.CopyWritable.Why, path.PromotionTerms.Why]);
    }

    [Fact]
    public void Derive_WriterMadeReadOnly_IsNotWritable() => Assert.False(Derive(External with { ReadOnly = Fact<bool>.Present(true) }, Server).CopyWritable.Value);

    [Fact]
    public void Derive_ParametersThatNobodyRead_LeaveOpenWhetherItTakesWrites() => Assert.Equal(Why, Derive(External with { ReadOnly = Fact<bool>.Missing(Why) }, Server).CopyWritable.Why);

    [Fact]
    public void Derive_ReadersOnly_AreNotWritable() =>
        Assert.False(Derive(External with { Members = FactList<ClusterMemberFacts>.Present([new ClusterMemberFacts { Name = "orders-dr-1", Writer = false }]) }, Server).CopyWritable.Value);

    [Fact]
    public void Derive_NothingCollected_KnowsNothing()
    {
        var path = Derive(AwsRdsClusterFacts.Missing(Why), Server);

        Assert.Equal([Why, Why, Why, Why, Why], [path.Running.Why, path.Age.Why, path.ExpectedAge.Why, path.CopySite.Why, path.CopyWritable.Why]);
    }

    private static Fact<ReplicationLagFacts> Lag(string metric, TimeSpan? lag, DateTimeOffset? at = null) => Fact<ReplicationLagFacts>.Present(new ReplicationLagFacts
    {
        Metric = metric,
        Lag = lag is { } length ? Fact<TimeSpan>.Present(length) : Fact<TimeSpan>.Absent(),
        At = at ?? Now - TimeSpan.FromMinutes(1),
    });

    private static double Sum(FactList<TimeTerm> terms, Func<TimeTerm, Fact<TimeSpan>> part) => terms.Items.Sum(term => part(term).Value.TotalSeconds);

    private static PathFacts Derive(AwsRdsClusterFacts cluster, IFactRecord? source, AssumedTime? promotion = null)
    {
        var component = new Component("orders-dr", "aws.rds.cluster", Span);
        var plan = new Plan
        {
            Name = "test",
            Source = new SourceText("plan.yaml", ""),
            Components = [component, new Component("orders", source is AwsRdsClusterFacts ? "aws.rds.cluster" : "mysql", Span)],
            Sites = [new Site("aws-hk", Span) { Region = "ap-east-1" }, new Site("aws-sg", Span) { Region = "ap-southeast-1" }, new Site("aliyun-hk", Span)],
            Assumptions = promotion is null ? new Dictionary<string, AssumedTime>() : new Dictionary<string, AssumedTime> { [AssumptionNames.Promotion] = promotion },
        };
        var collected = new CollectedFacts();
        if (source is not null) collected.Set(new CollectedComponent("orders", "any", source, TimeSpan.Zero));
        return new RdsClusterPath().Derive(new StepContext(new PathStep("orders", "orders-dr", null, null, Span), component, cluster, plan, new SiteTree(plan.Sites), collected, Now));
    }
}
