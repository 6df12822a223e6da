using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Yaml;

namespace Readiness.Core.Snapshots;

/// <summary>The facts of a snapshot as they may still be believed.</summary>
public static class SnapshotAge
{
    /// <summary>All facts; not collected are those older than <see cref="Plan.MaxSnapshotAge"/>, and those of components that the snapshot lacks or has of another kind.</summary>
    /// <param name="today">The time of the replay, not of the snapshot.</param>
    public static CollectedFacts FactsOf(Snapshot snapshot, Plan plan, KindCatalogue kinds, DateTimeOffset today)
    {
        var facts = new CollectedFacts();
        foreach (var (collected, takenAt) in snapshot.Components)
        {
            var age = today - takenAt;
            facts.Set(plan.MaxSnapshotAge is { } limit && age > limit ? Forget(collected, kinds, age, limit) : collected);
        }

        foreach (var component in plan.Components)
            if (!facts.TryGet(component.Name, out var found) || found.Kind != component.Kind)
                facts.Set(new CollectedComponent(component.Name, component.Kind, kinds.Find(component.Kind)?.Missing(Lacking(component)), TimeSpan.Zero));
        return facts;
    }

    private static NotCollected Lacking(Component component) =>
        new(NotCollectedReason.NotRequested, $"the snapshot holds no {component.Kind} {component.Name}: take it with this component, or merge a part that has it");

    private static CollectedComponent Forget(CollectedComponent collected, KindCatalogue kinds, TimeSpan age, TimeSpan limit)
    {
        var whole = TimeSpan.FromSeconds(Math.Floor(age.TotalSeconds));
        var why = new NotCollected(NotCollectedReason.NotRequested, $"the snapshot is {DurationText.Write(whole)} old, and the plan believes one for {DurationText.Write(limit)}");
        return collected with { Facts = collected.Facts is null ? null : kinds.Find(collected.Kind)?.Missing(why) };
    }
}
