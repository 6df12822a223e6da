using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.MySql;

/// <summary>Replication between two servers as the way by which data reaches the standby.</summary>
[StepDeriver("path", "mysql")]
internal sealed class MySqlPath : IStepDeriver<PathFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } =
        [new("mysql", "addresses", "site", "answers", "serverId", "serverUuid", "netTimeout", "replications", "heartbeats", "readOnly", "superReadOnly", "innodbReadOnly")];

    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var link = ReplicationLink.Of(step, context);
        var age = link.Age();
        var believable = new LagBelief(link).Read();
        var trouble = new ReplicationTrouble(link).Read();
        var site = PlacedSite.Of(context.Component, link.Replica.Site, $"the address of {context.Component.Name}");
        var writable = Promotion.IsWritable(link.Replica);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, trouble.From),
            Trouble = trouble,
            Age = age,
            AgeBelievable = believable,
            ExpectedAge = ReplicationAge.Expected(link),
            WorstAge = ReplicationAge.Worst(link),
            Schedule = Fact<string>.Absent(),
            LastSuccess = believable.ValueOr(true) ? age.Map(lag => context.Now - lag) : Fact<DateTimeOffset>.Missing(NotCollectedReason.Unsupported, "the lag cannot be believed"),
            // The replica fetches: it is its own site that must live.
            Site = site,
            CopySite = site,
            SourceSite = SourceSiteOf(link, context.Plan),
            CopyWritable = writable,
            Terms = ReplicationTerms.Of(link),
            PromotionTerms = Promotion.Terms(writable, context.Plan, context.Component.Name),
        };
    }

    private static Fact<string> SourceSiteOf(ReplicationLink link, Plan plan) => link.Source is { } source
        ? PlacedSite.Of(plan.FindComponent(link.SourceName!), source.Site, $"the address of {link.SourceName}")
        : plan.FindComponent(link.SourceName ?? "") is { } unasked
            ? PlacedSite.Claimed(unasked)
            : Fact<string>.Missing(NotCollectedReason.Undeclared, "the plan does not say where the data comes from");
}
