using Readiness.Collectors.Paths;
using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.S3Replication;

/// <summary>Replication by S3 as the way by which objects reach the standby.</summary>
[StepDeriver("path", "aws.s3.replication")]
internal sealed class AwsS3ReplicationPath : IStepDeriver<PathFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } = [new("aws.s3.replication", "exists", "configured", "versioning", "destinationVersioning", "rules")];

    public PathFacts Derive(StepContext context)
    {
        var step = (PathStep)context.Step;
        var facts = (AwsS3ReplicationFacts)context.Facts;
        var settings = context.Component.Settings as AwsS3ReplicationSettings ?? new AwsS3ReplicationSettings { Bucket = "" };
        var trouble = S3ReplicationTrouble.Read(facts, settings);
        var age = Standing(trouble, Slowest(facts, rule => rule.Latency));
        var latency = Standing(trouble, Slowest(facts, rule => rule.GreatestLatency));
        var promised = Promised(facts);
        return new PathFacts
        {
            Name = step.Name,
            Kind = context.Component.Kind,
            Rpo = PathObjective.Of(step, context),
            Running = trouble.IsNotCollected ? Fact<bool>.Missing(trouble.Why) : Fact<bool>.Present(trouble.IsAbsent, trouble.From),
            Trouble = trouble,
            Age = age,
            // S3 measures while it copies, and what it last measured long ago is not taken.
            AgeBelievable = trouble.IsPresent ? Fact<bool>.Present(false, trouble.From) : age.Map(_ => true),
            ExpectedAge = S3ReplicationTerms.Expected(latency),
            WorstAge = S3ReplicationTerms.Worst(latency, promised),
            Schedule = Fact<string>.Absent(),
            LastSuccess = age.Map(old => context.Now - old),
            Site = PlacedSite.Claimed(context.Component),
            CopySite = settings.CopySite is { } copy
                ? Fact<string>.Present(copy)
                : Fact<string>.Missing(NotCollectedReason.Undeclared, $"the plan does not say where the copy of {context.Component.Name} lies: give it copy-site"),
            // S3 copies from the region in which the data lies.
            SourceSite = PlacedSite.Claimed(context.Component),
            // A bucket with copies can be written to.
            CopyWritable = Fact<bool>.Absent(),
            Terms = S3ReplicationTerms.Of(latency, promised),
            PromotionTerms = FactList<TimeTerm>.Absent(),
        };
    }

    private static Fact<TimeSpan> Standing(Fact<string> trouble, Fact<TimeSpan> latency) => trouble.IsPresent
        ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"the latency says nothing of what is not copied: {trouble.Value}")
        : latency;

    // The copy is as old as what its slowest rule copies.
    private static Fact<TimeSpan> Slowest(AwsS3ReplicationFacts facts, Func<S3ReplicationRule, Fact<TimeSpan>> latency)
    {
        if (facts.Rules.IsNotCollected) return Fact<TimeSpan>.Missing(facts.Rules.Why);
        var slowest = Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "no rule copies anything");
        foreach (var rule in facts.Rules.Items.Where(rule => rule.Enabled.ValueOr(true)))
        {
            var one = latency(rule);
            if (!one.IsPresent) return one;
            if (!slowest.IsPresent || one.Value > slowest.Value) slowest = one;
        }

        return slowest;
    }

    // Absent as soon as one rule does without.
    private static Fact<TimeSpan> Promised(AwsS3ReplicationFacts facts)
    {
        var longest = facts.Rules.IsNotCollected ? Fact<TimeSpan>.Missing(facts.Rules.Why) : Fact<TimeSpan>.Absent(facts.Rules.From);
        foreach (var rule in facts.Rules.Items.Where(rule => rule.Enabled.ValueOr(true)))
        {
            if (!rule.TimeControl.IsPresent) return rule.TimeControl;
            if (!longest.IsPresent || rule.TimeControl.Value > longest.Value) longest = rule.TimeControl;
        }

        return longest;
    }
}
