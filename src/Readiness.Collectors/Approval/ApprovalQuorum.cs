using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Approval;

/// <summary>A person as the one voter of a decision, who must be reached and takes a while.</summary>
[StepDeriver("quorum", "approval")]
internal sealed class ApprovalQuorum : IStepDeriver<QuorumFacts>
{
    // Where a way to the person lies, its own kind tells, whichever that is.
    public IReadOnlyList<FactsRead> Reads { get; } =
        [new("approval", "reachedBy", "answersAtBest", "answersAsARule", "answersAtWorst"), new(FactsRead.AnyKind, "site")];

    public QuorumFacts Derive(StepContext context)
    {
        var approval = (ApprovalFacts)context.Facts;
        return new QuorumFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Voters = FactList<QuorumVoter>.Present([Person(context)]),
            HasLeader = Fact<bool>.Present(true),
            Leader = Fact<string>.Present(context.Component.Name),
            Channels = approval.ReachedBy.IsNotCollected
                ? FactList<QuorumChannel>.Missing(approval.ReachedBy.Why)
                : FactList<QuorumChannel>.Present([.. approval.ReachedBy.Items.Select(name => Channel(name, context))]),
            Terms = FactList<TimeTerm>.Present([TimeTerm.Of("until the person has answered", approval.AnswersAtBest, approval.AnswersAsARule, Worst(approval.AnswersAtWorst, context))]),
        };
    }

    // Bound to a place only where the plan says so, and taken to be well: that the person answers is the plan's word.
    private static QuorumVoter Person(StepContext context) => new()
    {
        Name = context.Component.Name,
        Site = context.Component.Site is { } site ? Fact<string>.Present(site) : Fact<string>.Absent(),
        Healthy = Fact<bool>.Present(true),
    };

    private static QuorumChannel Channel(string name, StepContext context) => new()
    {
        Name = name,
        Site = context.Plan.FindComponent(name) is { } component
            ? PlacedSite.Of(component, ComponentSite.Proven(component, context.Collected), name)
            : Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan has no component {name}"),
    };

    private static Fact<TimeSpan> Worst(Fact<TimeSpan> worst, StepContext context) => worst.IsAbsent
        ? Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, $"the plan does not say how long {context.Component.Name} takes to answer at worst (answers-within: worst)")
        : worst;
}
