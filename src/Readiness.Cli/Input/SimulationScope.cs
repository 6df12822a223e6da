using Readiness.Cli.Commands;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Simulation.Losses;

namespace Readiness.Cli.Input;

/// <summary>What a simulation tries, read from the choices of the command line.</summary>
/// <param name="Losses">Shown in full, each with its timeline.</param>
/// <param name="Tried">Tried in turn, one line each.</param>
/// <param name="Drill">What a drill measured; null when none was given.</param>
/// <param name="Mistakes">What is wrong with the choices; then nothing is simulated.</param>
internal sealed record SimulationScope(IReadOnlyList<Loss> Losses, IReadOnlyList<Loss> Tried, ObservedDrill? Drill, IReadOnlyList<string> Mistakes)
{
    /// <summary>Null when the plan or the drill's file is at fault; of that the user was told.</summary>
    public static SimulationScope? Read(SimulateChoices choices, Plan plan, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        if (plan.Chain.Phases.All(phase => phase.Phase != Phase.Detect))
            diagnostics.Error(plan.Source.SpanAt(ChainAt(plan)), "the chain has no detect step, so nothing would start the failover", "add detect: [ { signal: … } ] to the chain");
        var drill = choices.Observed is { } file && SourceFile.Read(file, diagnostics) is { } source ? ObservedDrillReader.Read(source, plan, diagnostics) : null;
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (diagnostics.HasErrors) return null;

        var mistakes = new List<string>();
        var losses = choices.WantsMatrix ? [] : LossesOf(choices, plan, drill, mistakes);
        return new SimulationScope(losses, TriedBy(choices, plan), drill, mistakes);
    }

    private static List<Loss> LossesOf(SimulateChoices choices, Plan plan, ObservedDrill? drill, List<string> mistakes)
    {
        if (choices.Lose.Count > 0) return new LossReader(plan).Read(choices.Lose, mistakes) is { } loss ? [loss] : [];
        foreach (var stranger in choices.Scenarios.Where(name => plan.Scenarios.All(scenario => scenario.Name != name)))
            mistakes.Add($"there is no scenario '{stranger}'; {DidYouMean.Hint(stranger, plan.Scenarios.Select(scenario => scenario.Name), "scenarios")}");
        var wanted = choices.Scenarios.Count > 0 ? choices.Scenarios : drill is null ? [] : [drill.Scenario];
        return [.. plan.Scenarios.Where(scenario => wanted.Count == 0 || wanted.Contains(scenario.Name)).Select(Loss.Of)];
    }

    private static List<Loss> TriedBy(SimulateChoices choices, Plan plan)
    {
        var single = new List<Loss>();
        if (choices.EachSite) single.AddRange(SingleLosses.EachSite(plan));
        if (choices.EachComponent) single.AddRange(SingleLosses.EachComponent(plan));
        return choices.Pairs ? [.. single, .. SingleLosses.Pairs(single)] : single;
    }

    private static int ChainAt(Plan plan) => Math.Max(0, plan.Source.Text.IndexOf("chain:", StringComparison.Ordinal));
}
