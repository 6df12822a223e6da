using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>A record in Route 53 that an actor must be able to change under a role.</summary>
internal sealed record RecordChange(string Role, AwsRoute53RecordSettings Record) : IActorChange
{
    public const string Action = "route53:ChangeResourceRecordSets";

    /// <summary>As the role will be asked for it: the zone, and by its condition keys this record alone.</summary>
    public MayDo Question => new(Action, HostedZone.Arn(Record), new RequestKeys(
        ("route53:ChangeResourceRecordSetsNormalizedRecordNames", [DnsName.Normalized(Record.Name)]),
        ("route53:ChangeResourceRecordSetsRecordTypes", [Record.Type.ToUpperInvariant()]),
        ("route53:ChangeResourceRecordSetsActions", ["UPSERT"])));

    public IReadOnlyList<MayDo> Questions => [Question];

    /// <summary>The change that a step is about; null when its actor's role is not known or it changes no such record.</summary>
    public static RecordChange? Of(SwitchStep step, Plan plan, CollectedFacts collected) =>
        ActorRole.Of(plan.FindComponent(step.By), plan, collected) is { IsPresent: true } role && plan.FindComponent(step.Change)?.Settings is AwsRoute53RecordSettings record
            ? new RecordChange(role.Value, record)
            : null;

    /// <summary>The component that knows the role: one of the plan, or the role itself.</summary>
    public string RoleComponent(Plan plan) => AwsIamRoleSettings.ComponentOf(Role, plan);

    public PosedQuestion Pose(Plan plan)
    {
        var component = RoleComponent(plan);
        var implied = component == Role
            ? new ImpliedComponent("aws.iam.role", new AwsIamRoleSettings { Arn = Role, Region = Record.Region, Profile = Record.Profile, AssumeRole = Record.AssumeRole })
            : null;
        return new PosedQuestion(component, Question, implied);
    }
    public IEnumerable<PosedQuestion> PoseAll(Plan plan) => [Pose(plan)];
}
