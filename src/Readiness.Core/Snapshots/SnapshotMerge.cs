using Readiness.Core.Diagnostics;

namespace Readiness.Core.Snapshots;

/// <summary>Puts together the parts of a snapshot that were taken in different places.</summary>
public static class SnapshotMerge
{
    /// <summary>
    /// One snapshot of all parts; null, with diagnostics, when they do not belong together. Of a component in several parts the one counts that was asked for by name,
    /// else the latest. Rules and waivers are those of the first part that has some; <see cref="Snapshot.Now"/> is the latest.
    /// </summary>
    /// <param name="parts">At least one, each with the file that it was read from.</param>
    public static Snapshot? Merge(IReadOnlyList<(SourceText Source, Snapshot Snapshot)> parts, DiagnosticBag diagnostics)
    {
        var first = parts[0];
        foreach (var (source, part) in parts.Skip(1))
        {
            if (part.ToolVersion != first.Snapshot.ToolVersion)
                diagnostics.Error(source.SpanAt(0), $"the snapshot was taken with version {part.ToolVersion}, {first.Source.Name} with {first.Snapshot.ToolVersion}", "take both with the same version");
            if (part.Plan.Text != first.Snapshot.Plan.Text)
                diagnostics.Error(source.SpanAt(0), $"the snapshot was taken with another plan than {first.Source.Name}", "take both with the same plan file");
        }

        return diagnostics.HasErrors ? null : Combine([.. parts.Select(part => part.Snapshot)]);
    }

    private static Snapshot Combine(List<Snapshot> parts)
    {
        // Whole parts first, for their order is that of the plan.
        var candidates = parts.OrderBy(part => part.Only.Count > 0).SelectMany(part => part.Components, (part, component) => new Candidate(component, part.Only.Contains(component.Collected.Component))).ToList();
        var whole = parts.Any(part => part.Only.Count == 0);
        return parts[0] with
        {
            Now = parts.Max(part => part.Now),
            Vantage = parts.Select(part => part.Vantage).Distinct().Count() == 1 ? parts[0].Vantage : null,
            Rules = parts.Select(part => part.Rules).FirstOrDefault(rules => rules.Count > 0) ?? [],
            Waivers = parts.Select(part => part.Waivers).FirstOrDefault(waivers => waivers.Count > 0) ?? [],
            Only = whole ? [] : [.. parts.SelectMany(part => part.Only).Distinct()],
            IsInterrupted = parts.Any(part => part.IsInterrupted),
            Components = [.. candidates.GroupBy(candidate => candidate.Component.Collected.Component, Best).OrderBy(component => component.Collected.IsImplied)],
        };
    }

    private static SnapshotComponent Best(string name, IEnumerable<Candidate> candidates) =>
        candidates.OrderByDescending(candidate => candidate.WasNamed).ThenByDescending(candidate => candidate.Component.TakenAt).First().Component;

    private sealed record Candidate(SnapshotComponent Component, bool WasNamed);
}
