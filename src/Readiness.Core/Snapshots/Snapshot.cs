using Readiness.Core.Diagnostics;

namespace Readiness.Core.Snapshots;

/// <summary>All facts of one run with everything that judging them needs: the same snapshot gives the same report, offline, later, elsewhere.</summary>
public sealed record Snapshot
{
    /// <summary>The version of the program that took it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>When the run judged, UTC; a replay judges at the same time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The site from which it was taken, when known.</summary>
    public string? Vantage { get; init; }

    public required SourceText Plan { get; init; }

    /// <summary>The rule files by path.</summary>
    public IReadOnlyList<SourceText> Rules { get; init; } = [];

    /// <summary>The waiver files by path.</summary>
    public IReadOnlyList<SourceText> Waivers { get; init; } = [];

    /// <summary>The only components that the user asked for; empty for all of the plan.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Whether the run was interrupted before everything was collected.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>In the order of the plan, then the implied ones.</summary>
    public IReadOnlyList<SnapshotComponent> Components { get; init; } = [];
}
