using Readiness.Core.Facts;
using Readiness.Core.Snapshots;
using Readiness.Core.Tests.Collecting;

namespace Readiness.Core.Tests.Snapshots;

public sealed class SnapshotAgeTests
{
    private static readonly Snapshot Sample = SnapshotFiles.Sample with
    {
        Components = [.. SnapshotFiles.Sample.Components, SnapshotFiles.Of("late", new PumpFacts { Says = Fact<string>.Present("fresh") }, SnapshotFiles.Now.AddHours(20))],
    };

    [Fact]
    public void FactsOf_WithoutALimit_AreThoseOfTheSnapshot() =>
        Assert.Equal("naïve <b>", SnapshotAge.FactsOf(Sample, PumpRun.PlanOf(), SnapshotFiles.Kinds, SnapshotFiles.Now.AddYears(1)).Of<PumpFacts>("b")!.Says.Value);

    [Fact]
    public void FactsOf_OlderThanThePlanAllows_AreNotCollected()
    {
        var facts = SnapshotAge.FactsOf(Sample, PumpRun.PlanOf() with { MaxSnapshotAge = TimeSpan.FromHours(24) }, SnapshotFiles.Kinds, SnapshotFiles.Now.AddHours(30).AddMilliseconds(5));

        Assert.Equal(new NotCollected(NotCollectedReason.NotRequested, "the snapshot is 1d6h old, and the plan believes one for 1d"), facts.Of<PumpFacts>("b")!.Says.Why);
        Assert.Equal("fresh", facts.Of<PumpFacts>("late")!.Says.Value);
    }

    [Fact]
    public void FactsOf_AsOldAsThePlanAllows_AreBelieved() =>
        Assert.True(SnapshotAge.FactsOf(Sample, PumpRun.PlanOf() with { MaxSnapshotAge = TimeSpan.FromHours(24) }, SnapshotFiles.Kinds, SnapshotFiles.Now.AddHours(24)).Of<PumpFacts>("b")!.Says.IsPresent);
}
