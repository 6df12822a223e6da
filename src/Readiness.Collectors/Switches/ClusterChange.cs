using Readiness.Collectors.Aws;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>An Aurora cluster that an actor must be able to promote under a role.</summary>
internal sealed record ClusterChange(string Role, AwsRdsClusterSettings Cluster, IReadOnlyList<MayDo> Questions) : IActorChange
{
    private const string Failover = "rds:FailoverDBCluster";
    private const string Promote = "rds:PromoteReadReplicaDBCluster";
    private const string FailoverGlobal = "rds:FailoverGlobalCluster";

    /// <summary>The change that a step is about, by what the cluster is; null when its actor's role is not known or it changes no cluster that was seen.</summary>
    public static ClusterChange? Of(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is { } cluster && RoleOf(step, plan, collected) is { } role && collected.Of<AwsRdsClusterFacts>(cluster.Name) is { } facts && QuestionsOf(cluster.Name, facts) is { IsPresent: true } questions
            ? new ClusterChange(role, cluster.Settings, questions.Value)
            : null;

    /// <summary>The same before anything was seen of the cluster: as if it were in no global database and no replica.</summary>
    public static ClusterChange? Unseen(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is { } cluster && !collected.TryGet(cluster.Name, out _) && RoleOf(step, plan, collected) is { } role && AwsArn.TryParse(role, out var arn) && cluster.Settings.Region is { } region
            ? new ClusterChange(role, cluster.Settings, [Question(Failover, $"arn:{arn.Partition}:rds:{region}:{arn.Account}:cluster:{cluster.Settings.Id}")])
            : null;

    /// <summary>Why the change that a step is about is not known; null when the step changes no cluster, or it is.</summary>
    public static NotCollected? WhyUnknown(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Settings(step, plan) is not { } cluster ? null
        : collected.Of<AwsRdsClusterFacts>(cluster.Name) is { } facts ? QuestionsOf(cluster.Name, facts) is { IsNotCollected: true } lost ? lost.Why : null
        : NotCollected.NotRequested;

    public string RoleComponent(Plan plan) => AwsIamRoleSettings.ComponentOf(Role, plan);

    public IEnumerable<PosedQuestion> PoseAll(Plan plan)
    {
        var component = RoleComponent(plan);
        var implied = component == Role
            ? new ImpliedComponent("aws.iam.role", new AwsIamRoleSettings { Arn = Role, Region = Cluster.Region, Profile = Cluster.Profile, AssumeRole = Cluster.AssumeRole })
            : null;
        return Questions.Select(question => new PosedQuestion(component, question, implied));
    }

    private static (string Name, AwsRdsClusterSettings Settings)? Settings(SwitchStep step, Plan plan) =>
        step.Change is { } name && plan.FindComponent(name)?.Settings is AwsRdsClusterSettings settings ? (name, settings) : null;

    private static string? RoleOf(SwitchStep step, Plan plan, CollectedFacts collected) => ActorRole.Of(plan.FindComponent(step.By), plan, collected).ValueOr(null);

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
