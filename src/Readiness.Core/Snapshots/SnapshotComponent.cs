using Readiness.Core.Collecting;

namespace Readiness.Core.Snapshots;

/// <summary>One component in a snapshot.</summary>
/// <param name="TakenAt">When its facts were collected, UTC; differs between the parts of a merged snapshot.</param>
public sealed record SnapshotComponent(CollectedComponent Collected, DateTimeOffset TakenAt);
