using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.RdsCluster;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>Consul Template, or another actor, that rewrites a record in Route 53 or promotes an Aurora cluster under an IAM role.</summary>
[StepDeriver("switch", "consul-template")]
[StepDeriver("switch", "actor")]
internal sealed class ConsulTemplateSwitch : IStepDeriver<SwitchFacts>, IQuestioner
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("consul-template", "lastErrorAt", "lastError"),
        new("actor", "lastErrorAt", "lastError"),
        new("aws.rds.cluster", "exists", "arn", "replicationSource", "globalCluster", "globalWriter"),
        new("aws.route53.record", "exists", "values", "ttl"),
        new("aws.iam.role", "answers", "instanceProfiles"),
        new("aws.ec2.instance", "exists", "state", "instanceProfile", "role", "metadataEnabled", "metadataHopLimit"),
    ];

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected) =>
        step is not SwitchStep change ? [] :
        [
            .. ActorInstance.Of(component) is { } instance ? [instance.Pose(plan)] : Array.Empty<PosedQuestion>(),
            .. (ChangeOf(change, plan, collected) ?? ClusterChange.Unseen(change, plan, collected))?.PoseAll(plan) ?? [],
        ];

    private static IActorChange? ChangeOf(SwitchStep step, Plan plan, CollectedFacts collected) =>
        (IActorChange?)RecordChange.Of(step, plan, collected) ?? ClusterChange.Of(step, plan, collected);

    public SwitchFacts Derive(StepContext context)
    {
        var step = (SwitchStep)context.Step;
        var log = context.Facts as IActorFacts;
        var facts = new SwitchFacts
        {
            Name = step.Name,
            By = step.By,
            Change = step.Change,
            Site = PlacedSite.Claimed(context.Component),
            LastErrorAt = log?.LastErrorAt ?? default,
            LastError = log?.LastError ?? default,
            To = FactList<string>.Present(step.To),
            Instance = InstanceOf(context),
        };
        return WithPermission(WithTarget(facts, step, context), step, context);
    }

    private static SwitchFacts WithTarget(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (context.Collected.Of<AwsRoute53RecordFacts>(step.Change) is { } record)
            return facts with { TargetExists = record.Exists, Current = record.Values, Ttl = record.Ttl, Terms = SwitchTerms.Of(context.Plan, step.By, record) };
        if (context.Collected.Of<AwsRdsClusterFacts>(step.Change) is { } cluster)
            return facts with { TargetExists = cluster.Exists, Current = FactList<string>.Absent(), Ttl = Fact<TimeSpan>.Absent(), Terms = SwitchTerms.OfCluster(context.Plan, step.By, step.Change) };
        var why = new NotCollected(NotCollectedReason.Unsupported, $"how {step.By} changes {step.Change} is not known: only changes of an aws.route53.record and of an aws.rds.cluster are");
        return facts with { TargetExists = Fact<bool>.Missing(why), Current = FactList<string>.Missing(why), Ttl = Fact<TimeSpan>.Missing(why), Terms = FactList<TimeTerm>.Missing(why) };
    }

    private static SwitchFacts WithPermission(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (ChangeOf(step, context.Plan, context.Collected) is not { } change) return WithoutAnswer(facts, step, context);
        var role = context.Collected.Of<AwsIamRoleFacts>(change.RoleComponent(context.Plan));
        var (question, answer) = Deciding(change, role);
        var why = role is { Answers.IsNotCollected: true } ? role.Answers.Why : NotCollected.NotRequested;
        return facts with
        {
            Actor = Fact<string>.Present(change.Role),
            Action = Fact<string>.Present(question.Action),
            Resource = Fact<string>.Present(question.Resource),
            Permitted = answer?.Decision.Map(decision => decision == "allowed") ?? Fact<bool>.Missing(why),
            DeniedBecause = answer is null ? Fact<string>.Missing(why) : DeniedBecause(answer),
            FixPolicy = answer?.FixPolicy ?? Fact<string>.Missing(why),
            FixCommand = answer?.FixCommand ?? Fact<string>.Missing(why),
        };
    }

    /// <summary>The question whose answer decides: one that is denied, else one that is open, else any.</summary>
    private static (MayDo Question, RoleAnswerFacts? Answer) Deciding(IActorChange change, AwsIamRoleFacts? role) => change.Questions
        .Select(question => (question, answer: role?.Answers.Items.FirstOrDefault(question.IsAnsweredBy)))
        .MinBy(pair => pair.answer?.Decision switch { { IsPresent: true, Value: "allowed" } => 2, { IsPresent: true } => 0, _ => 1 });

    private static Fact<string> DeniedBecause(RoleAnswerFacts answer) => answer.Decision switch
    {
        { IsPresent: true, Value: "allowed" } => Fact<string>.Absent(answer.Decision.From),
        { IsNotCollected: true } => Fact<string>.Missing(answer.Decision.Why),
        _ => answer.Because,
    };

    private static SwitchFacts WithoutAnswer(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        var role = ActorRole.Of(context.Component, context.Plan, context.Collected);
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
