using Readiness.Collectors.Aws;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The promotion of an Aurora cluster.</summary>
internal static class ClusterChange
{
    private const string Failover = "rds:FailoverDBCluster";
    private const string Promote = "rds:PromoteReadReplicaDBCluster";
    private const string FailoverGlobal = "rds:FailoverGlobalCluster";

    /// <summary>What the change of a step needs, by what the cluster is; null when it changes no cluster that was seen.</summary>
    public static ChangeNeeds? NeedsOf(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is { } cluster && collected.Of<AwsRdsClusterFacts>(cluster.Name) is { } facts && QuestionsOf(cluster.Name, facts) is { IsPresent: true } questions
            ? new ChangeNeeds(questions.Value, Asking(cluster.Settings))
            : null;

    /// <summary>The same before anything was seen of the cluster: as if it were in no global database and no replica.</summary>
    public static ChangeNeeds? Foreseen(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is { } cluster && !collected.TryGet(cluster.Name, out _) && cluster.Settings.Region is { } region
        && ActorRoles.Of(plan.FindComponent(step.By), plan, collected).Acting is { IsPresent: true } role && AwsArn.TryParse(role.Value, out var arn)
            ? new ChangeNeeds([Question(Failover, $"arn:{arn.Partition}:rds:{region}:{arn.Account}:cluster:{cluster.Settings.Id}")], Asking(cluster.Settings))
            : null;

    /// <summary>Why nobody knows what the change of a step needs; null when the step changes no cluster, or it is known.</summary>
    public static NotCollected? WhyUnknown(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is not { } cluster ? null
        : collected.Of<AwsRdsClusterFacts>(cluster.Name) is { } facts ? QuestionsOf(cluster.Name, facts) is { IsNotCollected: true } lost ? lost.Why : null
        : NotCollected.NotRequested;

    private static AwsIamRoleSettings Asking(AwsRdsClusterSettings cluster) => new() { Arn = "", Region = cluster.Region, Profile = cluster.Profile, AssumeRole = cluster.AssumeRole };

    private static (string Name, AwsRdsClusterSettings Settings)? Settings(SwitchStep step, Plan plan) =>
        step.Change is { } name && plan.FindComponent(name)?.Settings is AwsRdsClusterSettings settings ? (name, settings) : null;

    private static Fact<IReadOnlyList<MayDo>> QuestionsOf(string name, AwsRdsClusterFacts facts)
    {
        var way = new ClusterLink(name, facts, null, null).Way();
        if (facts.Arn.IsNotCollected) return Fact<IReadOnlyList<MayDo>>.Missing(facts.Arn.Why);
        if (way.IsNotCollected) return Fact<IReadOnlyList<MayDo>>.Missing(way.Why);
        if (!facts.Arn.IsPresent || !AwsArn.TryParse(facts.Arn.Value, out var arn)) return Fact<IReadOnlyList<MayDo>>.Missing(NotCollectedReason.Unsupported, $"there is no cluster {name}, so nobody can tell what its promotion needs");
        return Fact<IReadOnlyList<MayDo>>.Present(way.Value switch
        {
            // The action is authorized on both, the database and the secondary that takes over.
            ReplicationWay.Global => [Question(FailoverGlobal, $"arn:{arn.Partition}:rds::{arn.Account}:global-cluster:{facts.GlobalCluster.ValueOr("*")}"), Question(FailoverGlobal, facts.Arn.Value)],
            ReplicationWay.Replica => [Question(Promote, facts.Arn.Value)],
            _ => [Question(Failover, facts.Arn.Value)],
        });
    }

    private static MayDo Question(string action, string resource) => new(action, resource, RequestKeys.None);
}
