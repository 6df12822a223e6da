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
        new("aws.route53.record", "exists", "values", "ttl"),
        new("aws.iam.role", "answers"),
    ];


    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected) =>
        step is SwitchStep change && RecordChange.Of(change, plan) is { } record ? [record.Pose(plan)] : [];

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
        };
        return WithPermission(WithTarget(facts, step, context), step, context);
    }

    private static SwitchFacts WithTarget(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (context.Collected.Of<AwsRoute53RecordFacts>(step.Change) is { } record)
            return facts with { TargetExists = record.Exists, Current = record.Values, Ttl = record.Ttl };
        var why = new NotCollected(NotCollectedReason.Unsupported, $"how {step.By} changes {step.Change} is not known: only changes of an aws.route53.record are");
        return facts with { TargetExists = Fact<bool>.Missing(why), Current = FactList<string>.Missing(why), Ttl = Fact<TimeSpan>.Missing(why) };
    }

    private static SwitchFacts WithPermission(SwitchFacts facts, SwitchStep step, StepContext context)
    {
        if (RecordChange.Of(step, context.Plan) is not { } change) return WithoutAnswer(facts, context.Component);
        var role = context.Collected.Of<AwsIamRoleFacts>(change.RoleComponent(context.Plan));
        var answer = role?.Answers.Items.FirstOrDefault(change.Question.IsAnsweredBy);
        var why = role is { Answers.IsNotCollected: true } ? role.Answers.Why : NotCollected.NotRequested;
        return facts with
        {
            Actor = Fact<string>.Present(change.Role),
            Action = Fact<string>.Present(RecordChange.Action),
            Resource = Fact<string>.Present(change.Question.Resource),
            Permitted = answer?.Decision.Map(decision => decision == "allowed") ?? Fact<bool>.Missing(why),
            DeniedBecause = answer is null ? Fact<string>.Missing(why) : DeniedBecause(answer),
            FixPolicy = answer?.FixPolicy ?? Fact<string>.Missing(why),
            FixCommand = answer?.FixCommand ?? Fact<string>.Missing(why),
        };
    }

    private static Fact<string> DeniedBecause(RoleAnswerFacts answer) => answer.Decision switch
    {
        { IsPresent: true, Value: "allowed" } => Fact<string>.Absent(answer.Decision.From),
        { IsNotCollected: true } => Fact<string>.Missing(answer.Decision.Why),
        _ => answer.Because,
    };

    private static SwitchFacts WithoutAnswer(SwitchFacts facts, Component actor)
    {
        var why = new NotCollected(
            NotCollectedReason.Unsupported,
            actor.Settings is IActorSettings { Role: null } ? $"the plan does not say under which role {actor.Name} runs: give its role" : $"which permission {actor.Name} needs is not known");
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
}
