using Readiness.Collectors.Actor;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Switches;

public sealed class ClusterChangeTests
{
    private const string Role = "arn:aws:iam::123456789012:role/promoter";
    private const string Arn = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr";
    private const string GlobalArn = "arn:aws:rds::123456789012:global-cluster:orders-global";

    private static readonly SourceText Source = new("plan.yaml", "");
    private static readonly SourceSpan Span = Source.SpanAt(0);
    private static readonly SwitchStep Step = new("promoter", "orders-dr", [], Span);
    private static readonly NotCollected Why = new(NotCollectedReason.AccessDenied, "access denied");

    private static readonly AwsRdsClusterFacts Alone = new()
    {
        Exists = Fact<bool>.Present(true),
        Arn = Fact<string>.Present(Arn),
        ReplicationSource = Fact<string>.Absent(),
        GlobalCluster = Fact<string>.Absent(),
        GlobalWriter = Fact<string>.Absent(),
    };

    private static readonly AwsRdsClusterFacts Secondary = Alone with
    {
        GlobalCluster = Fact<string>.Present("orders-global"),
        GlobalWriter = Fact<string>.Present("arn:aws:rds:ap-southeast-1:123456789012:cluster:orders"),
    };

    [Fact]
    public void Questions_ByWhatTheClusterIs_AskForItsOwnAction()
    {
        Assert.Equal([("rds:FailoverDBCluster", Arn)], Ask(Alone));
        Assert.Equal([("rds:PromoteReadReplicaDBCluster", Arn)], Ask(Alone with { ReplicationSource = Fact<string>.Present("arn:aws:rds:ap-southeast-1:123456789012:cluster:orders") }));
        Assert.Equal([("rds:FailoverGlobalCluster", GlobalArn), ("rds:FailoverGlobalCluster", Arn)], Ask(Secondary));
        Assert.Equal([("rds:FailoverDBCluster", Arn)], Ask(Secondary with { GlobalWriter = Fact<string>.Present(Arn) }));
    }

    [Fact]
    public void Questions_BeforeTheClusterWasSeen_AskForAFailoverSoThatPermissionsAreKnown() => Assert.Equal([("rds:FailoverDBCluster", Arn)], Ask(null));

    [Fact]
    public void Questions_ClusterWhoseWayNobodyKnows_AskNothing() => Assert.Empty(Ask(Alone with { GlobalCluster = Fact<string>.Missing(Why) }));

    [Fact]
    public void Derive_BothParts_OneDenied_IsDenied()
    {
        var facts = Derive(Secondary, ("rds:FailoverGlobalCluster", GlobalArn, "allowed"), ("rds:FailoverGlobalCluster", Arn, "denied"));

        Assert.Equal((false, Arn), (facts.Permitted.Value, facts.Resource.Value));
    }

    [Fact]
    public void Derive_BothPartsAllowed_IsPermitted() =>
        Assert.True(Derive(Secondary, ("rds:FailoverGlobalCluster", GlobalArn, "allowed"), ("rds:FailoverGlobalCluster", Arn, "allowed")).Permitted.Value);

    [Fact]
    public void Derive_OnePartUnanswered_IsOpen() => Assert.True(Derive(Secondary, ("rds:FailoverGlobalCluster", GlobalArn, "allowed")).Permitted.IsNotCollected);

    [Fact]
    public void Derive_Cluster_HasNoTtlAndNoLog()
    {
        var facts = Derive(Alone, ("rds:FailoverDBCluster", Arn, "allowed"));

        Assert.True(facts.TargetExists.Value && facts.Permitted.Value);
        Assert.True(facts.Ttl.IsAbsent && facts.Current.IsAbsent && facts.LastError.IsAbsent && facts.Instance.IsAbsent);
        Assert.Equal(["promoter's own action", "promotion of orders-dr"], facts.Terms.Items.Select(term => term.Name));
    }

    [Fact]
    public void Derive_DataPathToTheCluster_CountsThePromotionInstead() => Assert.Equal(
        ["promoter's own action"],
        Derive(Alone, [new PathStep("orders", "orders-dr", null, null, Span)], ("rds:FailoverDBCluster", Arn, "allowed")).Terms.Items.Select(term => term.Name));

    [Fact]
    public void Derive_ClusterThatNobodyMayRead_LeavesThePermissionOpenForThatReason() => Assert.Equal(Why, Derive(AwsRdsClusterFacts.Missing(Why)).Permitted.Why);

    [Fact]
    public void Derive_ClusterThatIsNotThere_SaysSo()
    {
        var facts = Derive(Alone with { Exists = Fact<bool>.Present(false), Arn = Fact<string>.Absent() });

        Assert.False(facts.TargetExists.Value);
        Assert.Contains("no cluster orders-dr", facts.Permitted.Why.Detail, StringComparison.Ordinal);
    }

    private static Plan PlanWith(params Step[] steps) => new()
    {
        Name = "test",
        Source = Source,
        Components =
        [
            new Component("promoter", "actor", Span) { Settings = new ActorSettings { Role = Role }, Site = "aws-hk" },
            new Component("orders-dr", "aws.rds.cluster", Span) { Settings = new AwsRdsClusterSettings { Id = "orders-dr", Region = "ap-east-1" } },
        ],
        Chain = new Chain([new ChainPhase(Phase.Data, steps, 1)]),
    };

    private static CollectedFacts Collected(AwsRdsClusterFacts? cluster)
    {
        var collected = new CollectedFacts();
        if (cluster is not null) collected.Set(new CollectedComponent("orders-dr", "aws.rds.cluster", cluster, TimeSpan.Zero));
        return collected;
    }

    private static IEnumerable<(string, string)> Ask(AwsRdsClusterFacts? cluster)
    {
        var plan = PlanWith();
        return new ActorSwitch().Questions(plan.Components[0], Step, plan, Collected(cluster)).Select(posed => (MayDo)posed.Question).Select(question => (question.Action, question.Resource));
    }

    private static SwitchFacts Derive(AwsRdsClusterFacts cluster, params (string Action, string Resource, string Decision)[] answers) => Derive(cluster, [], answers);

    private static SwitchFacts Derive(AwsRdsClusterFacts cluster, Step[] steps, params (string Action, string Resource, string Decision)[] answers)
    {
        var (plan, collected) = (PlanWith(steps), Collected(cluster));
        collected.Set(new CollectedComponent(Role, "aws.iam.role", new AwsIamRoleFacts
        {
            Answers = FactList<RoleAnswerFacts>.Present([.. answers.Select(answer => new RoleAnswerFacts
            {
                Name = answer.Action,
                Action = answer.Action,
                Resource = answer.Resource,
                Context = RequestKeys.None.ToString(),
                Decision = Fact<string>.Present(answer.Decision),
            })]),
        }, TimeSpan.Zero));
        var actor = new ActorFacts { Role = Fact<string>.Present(Role), LastErrorAt = Fact<DateTimeOffset>.Absent(), LastError = Fact<string>.Absent() };
        return new ActorSwitch().Derive(new StepContext(Step, plan.Components[0], actor, plan, new SiteTree([]), collected, DateTimeOffset.UnixEpoch));
    }
}
