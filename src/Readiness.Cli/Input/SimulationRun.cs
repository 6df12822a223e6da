using Readiness.Cli.Commands;
using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Simulation.Fixes;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Reports;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>One simulation: read, collect or replay, walk the chain, report. <c>simulate</c> and <c>demo --simulate</c> both run it.</summary>
internal sealed class SimulationRun(CommandContext context, CollectorServices services, SimulateChoices choices)
{
    /// <summary>Asks the live systems, simulates and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> LiveAsync(SourceText planSource, CancellationToken interrupt)
    {
        if (IsMistaken()) return ExitCode.Usage;
        var diagnostics = new DiagnosticBag();
        var rules = LoadedRules.Sources(choices.RuleDirectories, diagnostics);
        if (RunInput.Read(LoadedRules.Kinds(services), new RunSources(planSource, rules, []), diagnostics, context.Error) is not { } input) return ExitCode.InvalidInput;
        if (SimulationScope.Read(choices, input.Plan, context) is not { } scope) return ExitCode.InvalidInput;
        if (scope.Mistakes.Count > 0) return Refuse(scope.Mistakes);
        var taken = await new SnapshotTaking(context, services).TakeAsync(input, new EvaluationScope(input.Rules.Rules), [], interrupt).ConfigureAwait(false);
        return await SimulateAsync(input, scope, taken.Snapshot, taken.Snapshot.Now, interrupt).ConfigureAwait(false);
    }

    /// <summary>Simulates on a snapshot, at the time it was taken.</summary>
    /// <param name="planPath">A plan to use instead of the one inside; null for that.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> ReplayAsync(string snapshotPath, string? planPath, CancellationToken interrupt)
    {
        if (IsMistaken()) return ExitCode.Usage;
        if (ReplayedInput.Read(snapshotPath, planPath, choices.RuleDirectories, [], LoadedRules.Kinds(services), context) is not { } replayed) return ExitCode.InvalidInput;
        if (SimulationScope.Read(choices, replayed.Input.Plan, context) is not { } scope) return ExitCode.InvalidInput;
        if (scope.Mistakes.Count > 0) return Refuse(scope.Mistakes);
        return await SimulateAsync(replayed.Input, scope, replayed.Snapshot, context.Time.GetUtcNow(), interrupt).ConfigureAwait(false);
    }

    private bool IsMistaken()
    {
        var mistake = OutputWriting.Mistake(choices.Outputs, SimulationWriting.Formats)
            ?? ReportWriting.Mistake(choices.Reports)
            ?? (choices.Reports.Any(report => OutputChoice.Parse(report).File is null) ? "a --report needs a file: json=findings.json" : null)
            ?? (choices.Pairs && !choices.WantsMatrix ? "--pairs says how --each-site and --each-component try; give one of them, too" : null)
            ?? (choices is { Lose.Count: > 0, Scenarios.Count: > 0 } ? "--lose is an ad-hoc scenario; it does not go with --scenario" : null)
            ?? (choices.WantsMatrix && (choices.Lose.Count > 0 || choices.Scenarios.Count > 0) ? "--each-site and --each-component choose what is lost; they do not go with --lose or --scenario" : null);
        if (mistake is null) return false;
        Refuse([mistake]);
        return true;
    }

    private int Refuse(IEnumerable<string> mistakes)
    {
        foreach (var mistake in mistakes) context.Error.WriteLine($"readiness: {mistake}");
        return ExitCode.Usage;
    }

    private async Task<int> SimulateAsync(RunInput input, SimulationScope scope, Snapshot snapshot, DateTimeOffset today, CancellationToken interrupt)
    {
        var facts = SnapshotAge.FactsOf(snapshot, input.Plan, input.Kinds, today);
        var report = Simulate(input, scope, snapshot, facts, interrupt);
        var written = await SimulationWriting.WriteAsync(report, choices, context).ConfigureAwait(false);
        if (choices.Reports.Count > 0)
        {
            var findings = ReportBuilder.Build(
                input.Plan, facts, SimulationFindings.Of(report), new EvaluationScope([]) { RulesLeftOut = true }, snapshot.Now, ProgramVersion.Text, snapshot.IsInterrupted) with
            { Command = "simulate" };
            written &= await ReportWriting.WriteFilesAsync(findings, choices.Reports, context).ConfigureAwait(false);
        }

        return written ? SimulationExit.Of(report) : ExitCode.Usage;
    }

    private static SimulationReport Simulate(RunInput input, SimulationScope scope, Snapshot snapshot, CollectedFacts facts, CancellationToken interrupt)
    {
        var estate = Estate.Of(input.Plan, input.Kinds, facts, snapshot.Now);
        var finder = new FixFinder(input.Plan, input.Kinds, facts, input.Rules.Rules, snapshot.Now);
        var losses = new List<SimulatedLoss>();
        foreach (var loss in scope.Losses)
        {
            var run = Simulator.Run(estate, loss);
            losses.Add(new SimulatedLoss(run, Counterfactuals.Of(estate, loss, run, finder.Find(loss, interrupt), interrupt)));
        }

        return new SimulationReport
        {
            Plan = input.Plan.Name,
            Now = snapshot.Now,
            Version = ProgramVersion.Text,
            Objectives = input.Plan.Objectives,
            Map = EstateMap.Of(estate),
            Losses = losses,
            Matrix = scope.Tried.Count == 0 ? null : Matrix.Of(estate, scope.Tried, interrupt),
            Backtest = scope.Drill is { } drill ? Backtest.Of(Simulator.Run(estate, Loss.Of(input.Plan.Scenarios.First(scenario => scenario.Name == drill.Scenario))), drill) : null,
            IsInterrupted = snapshot.IsInterrupted,
        };
    }
}
