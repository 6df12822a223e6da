using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>A snapshot with the plan and the rules by which it is judged.</summary>
internal sealed record ReplayedInput(RunInput Input, Snapshot Snapshot)
{
    /// <summary>Null when there is a mistake in any of them; it was then printed, with all others.</summary>
    /// <param name="planPath">A plan instead of the one inside; null for that.</param>
    /// <param name="ruleDirectories">Folders whose rules, beside those shipped, stand in for the ones inside; empty for those.</param>
    /// <param name="waivers">Files of accepted risks instead of those inside; empty for those.</param>
    public static ReplayedInput? Read(string snapshotPath, string? planPath, IReadOnlyList<string> ruleDirectories, IReadOnlyList<string> waivers, KindCatalogue kinds, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var snapshot = SnapshotFile.Read(snapshotPath, kinds, diagnostics)?.Snapshot;
        var plan = planPath is null ? snapshot?.Plan : SourceFile.Read(planPath, diagnostics);
        if (snapshot is null || plan is null)
        {
            DiagnosticsPrinter.Print(diagnostics, context.Error);
            return null;
        }

        var rules = ruleDirectories.Count > 0 ? LoadedRules.Sources(ruleDirectories, diagnostics) : snapshot.Rules;
        var accepted = waivers.Count > 0 ? RunSources.ReadWaivers(waivers, diagnostics) : snapshot.Waivers;
        if (RunInput.Read(kinds, new RunSources(plan, rules, accepted), diagnostics, context.Error) is not { } input) return null;
        if (snapshot.ToolVersion != ProgramVersion.Text)
            context.Error.WriteLine($"readiness: {snapshotPath} was taken with version {snapshot.ToolVersion}; this is {ProgramVersion.Text}, and its report may differ");
        return new ReplayedInput(input, snapshot);
    }
}
