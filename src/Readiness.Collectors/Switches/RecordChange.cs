using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>A record in Route 53 that an actor must be able to change under a role.</summary>
internal sealed record RecordChange(string Role, AwsRoute53RecordSettings Record)
{
    public const string Action = "route53:ChangeResourceRecordSets";

    private const string AssumeRole = "sts:AssumeRole";

    /// <summary>As the role will be asked for it: the zone, and by its condition keys this record alone.</summary>
    public MayDo Question => new(Action, HostedZone.Arn(Record), new RequestKeys(
        ("route53:ChangeResourceRecordSetsNormalizedRecordNames", [DnsName.Normalized(Record.Name)]),
        ("route53:ChangeResourceRecordSetsRecordTypes", [Record.Type.ToUpperInvariant()]),
        ("route53:ChangeResourceRecordSetsActions", ["UPSERT"])));

    /// <summary>The role that the actor starts with, when it is not the one that acts; null when it is, or nobody knows it.</summary>
    public string? FirstRole { get; private init; }

    /// <summary>The roles that are assumed on the way; the last is the one that acts.</summary>
    public IReadOnlyList<string> Assumed { get; private init; } = [];

    /// <summary>Why the first role is not known; null when it is.</summary>
    public NotCollected? WhyNoFirst { get; private init; }

    /// <summary>The change that a step is about; null when its actor's role is not known or it changes no such record.</summary>
    public static RecordChange? Of(SwitchStep step, Plan plan, CollectedFacts collected)
    {
        var actor = plan.FindComponent(step.By);
        var roles = ActorRoles.Of(actor, plan, collected);
        if (actor is null || !roles.Acting.IsPresent || step.Change is not { } change || plan.FindComponent(change)?.Settings is not AwsRoute53RecordSettings record) return null;
        return new RecordChange(roles.Acting.Value, record)
        {
            Assumed = roles.Assumed,
            FirstRole = roles.Assumed.Count > 0 ? roles.First.ValueOr(null) : null,
            WhyNoFirst = roles.Assumed.Count > 0 && !roles.First.IsPresent ? ActorContract.WhyNoRole(roles.First, actor) : null,
        };
    }

    /// <summary>All that the actor must be allowed, in the order in which it asks: to assume each role from the one before it, then the change.</summary>
    public IEnumerable<RoleQuestion> Way()
    {
        var before = FirstRole;
        foreach (var next in Assumed)
        {
            if (before is not null) yield return new RoleQuestion(before, new MayDo(AssumeRole, next, RequestKeys.None));
            before = next;
        }

        yield return new RoleQuestion(Role, Question);
    }

    /// <summary>As whom the roles are asked about where the plan does not declare them.</summary>
    public AwsIamRoleSettings Asking => new() { Arn = Role, Region = Record.Region, Profile = Record.Profile, AssumeRole = Record.AssumeRole };

    public ActorAnswers Answers(Plan plan, CollectedFacts collected)
    {
        var answers = Way().Select(link => (link.Answer(plan, collected, out var why), why)).ToList();
        return new ActorAnswers(WhyNoFirst is { } lost ? [(null, lost), .. answers] : answers);
    }
}
