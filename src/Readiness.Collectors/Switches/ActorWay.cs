using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The way of an actor to a change: the roles that it assumes, one from the other, and what the last of them must be allowed.</summary>
/// <param name="Role">The role that acts: an ARN.</param>
internal sealed record ActorWay(string Role, ChangeNeeds Needs)
{
    private const string AssumeRole = "sts:AssumeRole";

    /// <summary>The role that the actor starts with, when it is not the one that acts; null when it is, or nobody knows it.</summary>
    private string? FirstRole { get; init; }

    /// <summary>The roles that are assumed on the way; the last is the one that acts.</summary>
    private IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Why the first role is not known; null when it is.</summary>
    private NotCollected? WhyNoFirst { get; init; }

    /// <summary>The way to the change that a step is about; null when its actor's role is not known, or nobody knows what the change needs.</summary>
    public static ActorWay? Of(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Of(step, plan, collected, RecordChange.NeedsOf(step, plan) ?? ClusterChange.NeedsOf(step, plan, collected));

    /// <summary>The same before anything was collected, as far as the plan alone tells.</summary>
    public static ActorWay? Foreseen(SwitchStep step, Plan plan, CollectedFacts collected) =>
        Of(step, plan, collected) ?? Of(step, plan, collected, ClusterChange.Foreseen(step, plan, collected));

    /// <summary>All that the actor must be allowed, in the order in which it asks: to assume each role from the one before it, then the change.</summary>
    public IEnumerable<RoleQuestion> Links()
    {
        var before = FirstRole;
        foreach (var next in Assumed)
        {
            if (before is not null) yield return new RoleQuestion(before, new MayDo(AssumeRole, next, RequestKeys.None));
            before = next;
        }

        foreach (var question in Needs.Questions) yield return new RoleQuestion(Role, question);
    }

    /// <summary>Of what the change needs, the part that decides: one that is denied, else one that nobody knows, else any.</summary>
    public MayDo Deciding(Plan plan, CollectedFacts collected) => Needs.Questions.MinBy(question => new RoleQuestion(Role, question).Answer(plan, collected, out _)?.Decision switch
    {
        { IsPresent: true, Value: "allowed" } => 2,
        { IsPresent: true } => 0,
        _ => 1,
    })!;

    public ActorAnswers Answers(Plan plan, CollectedFacts collected)
    {
        var answers = Links().Select(link => (link.Answer(plan, collected, out var why), why)).ToList();
        return new ActorAnswers(WhyNoFirst is { } lost ? [(null, lost), .. answers] : answers);
    }

    private static ActorWay? Of(SwitchStep step, Plan plan, CollectedFacts collected, ChangeNeeds? needs)
    {
        var actor = plan.FindComponent(step.By);
        var roles = ActorRoles.Of(actor, plan, collected);
        if (actor is null || needs is null || !roles.Acting.IsPresent) return null;
        return new ActorWay(roles.Acting.Value, needs)
        {
            Assumed = roles.Assumed,
            FirstRole = roles.Assumed.Count > 0 ? roles.First.ValueOr(null) : null,
            WhyNoFirst = roles.Assumed.Count > 0 && !roles.First.IsPresent ? ActorContract.WhyNoRole(roles.First, actor) : null,
        };
    }
}
