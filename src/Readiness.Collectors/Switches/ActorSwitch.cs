using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>Consul Template, or another actor, that rewrites a record in Route 53 or promotes an Aurora cluster under an IAM role.</summary>
[StepDeriver("switch", "consul-template")]
[StepDeriver("switch", "actor")]
internal sealed class ActorSwitch : IStepDeriver<SwitchFacts>, IQuestioner
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("consul-template", "lastErrorAt", "lastError"),
        new("actor", "lastErrorAt", "lastError"),
        new("aws.route53.record", "exists", "values", "ttl", "nameServers", "privateZone"),
        new("aws.rds.cluster", "exists", "arn", "replicationSource", "globalCluster", "globalWriter"),
        new("dns", "nameServers"),
        new("aws.iam.role", "answers", "instanceProfiles", "trustsEc2"),
        new("aws.ec2.instance", "exists", "state", "instanceProfile", "role", "metadataEnabled", "metadataHopLimit"),
    ];

    public IReadOnlyList<string> Changes { get; } = ["aws.route53.record", "aws.rds.cluster"];

    public IEnumerable<string> RestsOn(Step step, Plan plan) => Delegation.ResolverOf((SwitchStep)step, plan) is { } resolver ? [resolver] : [];

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected)
    {
        if (step is not SwitchStep change) return [];
        var way = ActorWay.Foreseen(change, plan, collected);
        var links = (way?.Links() ?? []).Concat(ActorContract.Questions(component, ActorRoles.Of(component, plan, collected)));
        return
        [
            .. ActorInstance.Of(component) is { } instance ? [instance.Pose(plan)] : Array.Empty<PosedQuestion>(),
            .. links.Select(link => link.Pose(plan, way?.Needs.Asking ?? new() { Arn = "" })),
        ];
    }

    public SwitchFacts Derive(StepContext context)
    {
        var step = (SwitchStep)context.Step;
        var log = context.Facts as IActorFacts;
        var facts = new SwitchFacts
        {
            Name = step.Name,
            By = step.By,
            // The plan's reader refuses a step without one for these kinds.
            Change = step.Change ?? step.By,
            Site = PlacedSite.Claimed(context.Component),
            LastErrorAt = log?.LastErrorAt ?? default,
            LastError = log?.LastError ?? default,
            To = FactList<string>.Present(step.To),
            Destinations = FactList<SwitchDestination>.Absent(),
            Instance = SwitchMachine.Of(context),
        };
        return ActorContract.With(WithPermission(ChangedTarget.With(facts, step, context), step, context), context);
    }

    private static SwitchFacts WithPermission(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (ActorWay.Of(step, context.Plan, context.Collected) is not { } way) return WithoutAnswer(facts, step, context);
        var question = way.Deciding(context.Plan, context.Collected);
        return way.Answers(context.Plan, context.Collected).Put(facts with
        {
            Actor = Fact<string>.Present(way.Role),
            Action = Fact<string>.Present(question.Action),
            Resource = Fact<string>.Present(question.Resource),
        });
    }

    private static SwitchFacts WithoutAnswer(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        var role = ActorRoles.Of(context.Component, context.Plan, context.Collected).Acting;
        var why = role.IsNotCollected ? role.Why
            : role.IsPresent && ClusterChange.WhyUnknown(step, context.Plan, context.Collected) is { } unseen ? unseen
            : new NotCollected(NotCollectedReason.Unsupported, role.IsAbsent ? $"the instance of {context.Component.Name} hands out no role" : $"which permission {context.Component.Name} needs is not known");
        return facts with
        {
            Actor = Fact<string>.Missing(why),
            Action = Fact<string>.Missing(why),
            Resource = Fact<string>.Missing(why),
            Permitted = Fact<bool>.Missing(why),
            DeniedBecause = Fact<string>.Missing(why),
            FixPolicy = Fact<string>.Missing(why),
            FixCommand = Fact<string>.Missing(why),
            FixTerraform = Fact<string>.Missing(why),
            Contradiction = Fact<string>.Missing(why),
        };
    }
}
