using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>Consul Template that rewrites a record in Route 53 under an IAM role.</summary>
[StepDeriver("switch", "consul-template")]
internal sealed class ConsulTemplateSwitch : IStepDeriver<SwitchFacts>, IQuestioner
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("consul-template", "lastErrorAt", "lastError"),
        new("aws.route53.record", "exists", "values", "ttl", "nameServers", "privateZone"),
        new("dns", "nameServers"),
        new("aws.iam.role", "answers", "instanceProfiles"),
        new("aws.ec2.instance", "exists", "state", "instanceProfile", "role", "metadataEnabled", "metadataHopLimit"),
    ];

    public IReadOnlyList<string> Changes { get; } = ["aws.route53.record"];

    public IEnumerable<string> RestsOn(Step step, Plan plan) => Delegation.ResolverOf((SwitchStep)step, plan) is { } resolver ? [resolver] : [];

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected)
    {
        if (step is not SwitchStep change) return [];
        var record = RecordChange.Of(change, plan, collected);
        var links = (record?.Way() ?? []).Concat(ActorContract.Questions(component, ActorRoles.Of(component, plan, collected)));
        var asking = record?.Asking ?? new AwsIamRoleSettings { Arn = "" };
        return
        [
            .. ActorInstance.Of(component) is { } instance ? [instance.Pose(plan)] : Array.Empty<PosedQuestion>(),
            .. links.Select(link => link.Pose(plan, asking)),
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
            // The plan's reader refuses a step without one for this kind.
            Change = step.Change ?? step.By,
            Site = PlacedSite.Claimed(context.Component),
            LastErrorAt = log?.LastErrorAt ?? default,
            LastError = log?.LastError ?? default,
            To = FactList<string>.Present(step.To),
            Destinations = FactList<SwitchDestination>.Absent(),
            Instance = InstanceOf(context),
        };
        return ActorContract.With(WithPermission(WithTarget(facts, step, context), step, context), context);
    }

    private static SwitchFacts WithTarget(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (context.Collected.Of<AwsRoute53RecordFacts>(facts.Change) is { } record)
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

        var why = new NotCollected(NotCollectedReason.Unsupported, $"how {step.By} changes {facts.Change} is not known: only changes of an aws.route53.record are");
        return facts with
        {
            TargetExists = Fact<bool>.Missing(why),
            Current = FactList<string>.Missing(why),
            Ttl = Fact<TimeSpan>.Missing(why),
            Delegated = Fact<bool>.Missing(why),
            DelegatedTo = FactList<string>.Missing(why),
            Terms = FactList<TimeTerm>.Missing(why),
        };
    }

    private static SwitchFacts WithPermission(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (RecordChange.Of(step, context.Plan, context.Collected) is not { } change) return WithoutAnswer(facts, context);
        return change.Answers(context.Plan, context.Collected).Put(facts with
        {
            Actor = Fact<string>.Present(change.Role),
            Action = Fact<string>.Present(RecordChange.Action),
            Resource = Fact<string>.Present(change.Question.Resource),
        });
    }

    private static SwitchFacts WithoutAnswer(SwitchFacts facts, StepContext context)
    {
        var role = ActorRoles.Of(context.Component, context.Plan, context.Collected).Acting;
        var why = role.IsNotCollected ? role.Why
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

    private static Fact<SwitchInstance> InstanceOf(StepContext context)
    {
        if (ActorInstance.Of(context.Component) is not { } instance) return Fact<SwitchInstance>.Absent();
        var facts = instance.Facts(context.Plan, context.Collected) ?? AwsEc2InstanceFacts.Missing(NotCollected.NotRequested);
        var settings = (IActorSettings)context.Component.Settings!;
        var profiles = settings.Role is { } declared ? context.Collected.Of<AwsIamRoleFacts>(AwsIamRoleSettings.ComponentOf(declared, context.Plan))?.InstanceProfiles : null;
        return Fact<SwitchInstance>.Present(new SwitchInstance
        {
            Name = instance.Id,
            Exists = facts.Exists,
            State = facts.State,
            Profile = facts.InstanceProfile,
            Role = facts.Role,
            HandsOutActor = facts.Role.Map(handed => settings.Role is not { } role || ActorRole.AreSame(handed, role)),
            MetadataEnabled = facts.MetadataEnabled,
            MetadataHopLimit = facts.MetadataHopLimit,
            Container = settings.Container,
            ProfileCommand = ProfileCommand.Of(instance.Id, instance.Region(context.Plan), facts, settings.Role, profiles ?? default),
        });
    }
}
