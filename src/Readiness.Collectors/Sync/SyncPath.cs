using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Sync;

/// <summary>A copying job as the way by which data reaches the standby.</summary>
[StepDeriver("path", "sync")]
internal sealed class SyncPath : IStepDeriver<PathFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } =
        [new("sync", "schedule", "fires", "runTime", "lastSuccess", "lastSuccessStart", "lastFailure", "longestGap", "expectedAge", "worstAge")];


    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var sync = (SyncFacts)context.Facts;
        // Upwards to whole seconds, which is all that the log tells.
        var age = AgeOf(sync, context.Now).Map(exact => TimeSpan.FromSeconds(Math.Ceiling(exact.TotalSeconds)));
        var trouble = TroubleOf(sync, age);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, age.From),
            Trouble = trouble,
            Age = age,
            // The log is written by the runs themselves: a job that stops leaves an age that grows.
            AgeBelievable = age.IsPresent ? Fact<bool>.Present(true, age.From) : age.Map(_ => true),
            ExpectedAge = sync.ExpectedAge,
            WorstAge = sync.WorstAge,
            Schedule = sync.Schedule,
            LastSuccess = sync.LastSuccess,
            Site = PlacedSite.Claimed(context.Component),
            CopySite = CopySiteOf(context),
            SourceSite = SourceSiteOf(context),
            // Files can be written to wherever they lie.
            CopyWritable = Fact<bool>.Absent(),
            Terms = SyncTerms.Of(sync),
            PromotionTerms = FactList<TimeTerm>.Absent(),
        };
    }

    // A job that pushes runs beside its data; one that runs beside the copy pulls from somewhere that the plan does not name.
    private static Fact<string> SourceSiteOf(StepContext context) => context.Component is { Site: { } site, Settings: SyncSettings { CopySite: var copy } } && site != copy
        ? Fact<string>.Present(site)
        : Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan does not say from where {context.Component.Name} copies");

    private static Fact<string> CopySiteOf(StepContext context) => context.Component.Settings is SyncSettings { CopySite: { } site }
        ? Fact<string>.Present(site)
        : Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan does not say where the copy of {context.Component.Name} lies: give it copy-site");

    // Nothing newer than the start of the last good run is in the copy; where only its end is known, it may be older still by a run.
    private static Fact<TimeSpan> AgeOf(SyncFacts sync, DateTimeOffset now)
    {
        if (sync.LastSuccessStart.IsPresent) return sync.LastSuccessStart.Map(start => now - start);
        if (sync.LastSuccess.IsPresent) return sync.LastSuccess.Map(end => now - end + sync.RunTime.ValueOr(TimeSpan.Zero));
        return sync.LastSuccess.IsNotCollected
            ? Fact<TimeSpan>.Missing(sync.LastSuccess.Why)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the log shows no successful run, so the copy may be of any age");
    }

    private static Fact<string> TroubleOf(SyncFacts sync, Fact<TimeSpan> age)
    {
        if (sync.Fires is { IsPresent: true, Value: false }) return Fact<string>.Present($"its schedule {sync.Schedule} never starts it", sync.Fires.From);
        if (sync.LastFailure.IsPresent) return sync.LastFailure.Map(line => $"its last run failed: {line}");
        if (sync.LastSuccess.IsAbsent) return Fact<string>.Present("its log shows no successful run", sync.LastSuccess.From);
        if (age.IsNotCollected) return Fact<string>.Missing(age.Why);
        if (sync.ExpectedAge.IsNotCollected) return Fact<string>.Missing(sync.ExpectedAge.Why);
        return age.Value <= sync.ExpectedAge.Value
            ? Fact<string>.Absent(age.From)
            : Fact<string>.Present($"it last succeeded {DurationText.Write(age.Value)} ago and should succeed at least every {DurationText.Write(sync.ExpectedAge.Value)}", age.From);
    }
}
