using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>What an actor changes, as it is now, and how long the change takes to be felt.</summary>
internal static class ChangedTarget
{
    public static SwitchFacts With(SwitchFacts facts, SwitchStep step, StepContext context) =>
        context.Collected.Of<AwsRoute53RecordFacts>(facts.Change) is { } record ? WithRecord(facts, record, step, context)
        : context.Collected.Of<AwsRdsClusterFacts>(facts.Change) is { } cluster ? WithCluster(facts, cluster, context)
        : WithNothing(facts, new NotCollected(NotCollectedReason.Unsupported, $"how {step.By} changes {facts.Change} is not known: only changes of an aws.route53.record and of an aws.rds.cluster are"));

    private static SwitchFacts WithRecord(SwitchFacts facts, AwsRoute53RecordFacts record, SwitchStep step, StepContext context)
    {
        var servers = Delegation.Servers(step, record, context);
        return facts with
        {
            TargetExists = record.Exists,
            Current = record.Values,
            Ttl = record.Ttl,
            Delegated = Delegation.Holds(servers, record),
            DelegatedTo = servers,
            Terms = SwitchTerms.Of(context.Plan, step.By, record),
        };
    }

    // No name changes with a cluster: clients follow its endpoint.
    private static SwitchFacts WithCluster(SwitchFacts facts, AwsRdsClusterFacts cluster, StepContext context) => facts with
    {
        TargetExists = cluster.Exists,
        Current = FactList<string>.Absent(),
        Ttl = Fact<TimeSpan>.Absent(),
        Delegated = Fact<bool>.Absent(),
        DelegatedTo = FactList<string>.Absent(),
        Terms = SwitchTerms.OfCluster(context.Plan, facts.By, facts.Change),
    };

    private static SwitchFacts WithNothing(SwitchFacts facts, NotCollected why) => facts with
    {
        TargetExists = Fact<bool>.Missing(why),
        Current = FactList<string>.Missing(why),
        Ttl = Fact<TimeSpan>.Missing(why),
        Delegated = Fact<bool>.Missing(why),
        DelegatedTo = FactList<string>.Missing(why),
        Terms = FactList<TimeTerm>.Missing(why),
    };
}
