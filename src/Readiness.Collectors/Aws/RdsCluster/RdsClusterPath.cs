using Readiness.Collectors.MySql;
using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>Replication into an Aurora cluster as the way by which data reaches the standby, as far as AWS tells it from outside.</summary>
[StepDeriver("path", "aws.rds.cluster")]
internal sealed class RdsClusterPath : IStepDeriver<PathFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("aws.rds.cluster", "exists", "arn", "region", "status", "members", "replicationSource", "globalCluster", "globalWriter", "binlogLag", "globalLag", "readOnly"),
        new("mysql", "site", "answers"),
    ];

    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var link = ClusterLink.Of(step, context);
        var trouble = new ClusterTrouble(link).Read();
        var age = link.Age();
        var believable = ClusterAge.IsBelievable(link, context.Now);
        var writable = IsWritable(link);
        var site = RegionSite.Of(context.Component, link.Cluster.Region, context.Plan);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, trouble.From),
            Trouble = trouble,
            Age = age,
            AgeBelievable = believable,
            ExpectedAge = ClusterAge.Expected(link),
            WorstAge = ClusterAge.Worst(link),
            Schedule = Fact<string>.Absent(),
            LastSuccess = believable.ValueOr(true) ? age.Map(lag => link.Lag().Value.At - lag) : Fact<DateTimeOffset>.Missing(NotCollectedReason.Unsupported, "the lag cannot be believed"),
            // The cluster fetches: it is its own site that must live.
            Site = site,
            CopySite = site,
            SourceSite = SourceSiteOf(link, context.Plan),
            CopyWritable = writable,
            Terms = ClusterAge.Terms(link),
            PromotionTerms = Promotion.Terms(writable, context.Plan, context.Component.Name),
        };
    }

    /// <summary>What AWS itself replicates into takes no writes until it is promoted; what SQL set up does, when it has a writer that nobody made read-only.</summary>
    private static Fact<bool> IsWritable(ClusterLink link)
    {
        var (cluster, way) = (link.Cluster, link.Way());
        if (way.IsNotCollected) return Fact<bool>.Missing(way.Why);
        if (way.Value != ReplicationWay.External) return Fact<bool>.Present(false, way.From);
        if (cluster.Members.IsNotCollected) return Fact<bool>.Missing(cluster.Members.Why);
        if (!cluster.Members.Items.Any(member => member.Writer)) return Fact<bool>.Present(false, cluster.Members.From);
        return cluster.ReadOnly.Map(readOnly => !readOnly);
    }

    private static Fact<string> SourceSiteOf(ClusterLink link, Plan plan) => plan.FindComponent(link.SourceName ?? "") is not { } source
        ? Fact<string>.Missing(NotCollectedReason.Undeclared, "the plan does not say where the data comes from")
        : link.Source switch
        {
            MySqlFacts server => PlacedSite.Of(source, server.Site, $"the address of {source.Name}"),
            AwsRdsClusterFacts cluster => RegionSite.Of(source, cluster.Region, plan),
            _ => PlacedSite.Claimed(source),
        };
}
