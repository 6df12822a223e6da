using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Lsyncd;

/// <summary>lsyncd as the way by which data reaches the standby.</summary>
[StepDeriver("path", "lsyncd")]
internal sealed class LsyncdPath : IStepDeriver<PathFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } =
    [
        new("lsyncd", "syncs", "statusInterval", "alive", "reported", "lastStart", "lastSuccess", "lastSuccessStart", "pendingSince", "lastFailure", "lastIncomplete", "runTime"),
    ];

    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var facts = (LsyncdFacts)context.Facts;
        var ages = new LsyncdAge(facts);
        // Upwards to whole seconds, which is all that log and status file tell.
        var age = ages.Now(context.Now).Map(exact => TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(exact.TotalSeconds))));
        var trouble = new LsyncdTrouble(facts, ages).Read(context.Now);
        var copySite = CopySiteOf(facts, context);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, trouble.From),
            Trouble = trouble,
            Age = age,
            AgeBelievable = BelievableOf(facts, age),
            ExpectedAge = ages.Expected(),
            WorstAge = ages.Worst(),
            Schedule = Fact<string>.Absent(),
            LastSuccess = age.Map(old => context.Now - old),
            Site = PlacedSite.Claimed(context.Component),
            CopySite = copySite,
            // lsyncd is told of changes by the kernel of its own machine: the data lies where it runs.
            SourceSite = PlacedSite.Claimed(context.Component),
            // Files can be written to wherever they lie.
            CopyWritable = Fact<bool>.Absent(),
            Terms = LsyncdTerms.Of(facts, ages.Delay),
            PromotionTerms = FactList<TimeTerm>.Absent(),
        };
    }

    private static Fact<bool> BelievableOf(LsyncdFacts facts, Fact<TimeSpan> age)
    {
        if (!age.IsPresent) return age.Map(_ => true);
        foreach (var sync in facts.Syncs.Items)
        {
            if (sync.ChangesUnseen.IsNotCollected) return sync.ChangesUnseen;
            if (sync.ChangesUnseen.ValueOr(false))
                return Fact<bool>.Missing(NotCollectedReason.Unsupported, $"{sync.Source} lies on {sync.SourceFileSystem}: lsyncd is not told what other machines change there");
        }

        return Fact<bool>.Present(true, age.From);
    }

    private static Fact<string> CopySiteOf(LsyncdFacts facts, StepContext context)
    {
        var claim = (context.Component.Settings as LsyncdSettings)?.CopySite;
        var sites = facts.Syncs.Items.Select(sync => sync.TargetSite).ToList();
        foreach (var site in sites)
            if (site.IsPresent)
                return sites.TrueForAll(other => !other.IsPresent || other.Value == site.Value)
                    ? site
                    : Fact<string>.Missing(NotCollectedReason.Unsupported, $"{context.Component.Name} copies to several sites: give it target, one component a site");
        if (claim is not null) return Fact<string>.Present(claim);
        foreach (var site in sites)
            if (site.IsNotCollected)
                return site;
        return Fact<string>.Missing(NotCollectedReason.Undeclared, $"the target's address tells no site: give {context.Component.Name} copy-site");
    }
}
