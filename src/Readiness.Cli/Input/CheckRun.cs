using Readiness.Cli.Commands;
using Readiness.Cli.Output;
using Readiness.Cli.Output.Fixes;
using Readiness.Collectors.Transport;
using Readiness.Core;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>One check: read, collect or replay, judge, report. <c>check</c> and <c>demo</c> both run it.</summary>
internal sealed class CheckRun(CommandContext context, CollectorServices services, CheckChoices choices)
{
    /// <summary>Reads, asks the live systems, judges and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> LiveAsync(SourceText planSource, CancellationToken interrupt)
    {
        if (IsMistaken()) return ExitCode.Usage;
        var diagnostics = new DiagnosticBag();
        var rules = LoadedRules.Sources(choices.Scope.RuleDirectories, diagnostics);
        var sources = new RunSources(planSource, rules, RunSources.ReadWaivers(choices.Waivers, diagnostics));
        if (RunInput.Read(LoadedRules.Kinds(services), sources, diagnostics, context.Error) is not { } input) return ExitCode.InvalidInput;
        if (ScopeOf(input) is not { } scope) return ExitCode.Usage;
        var taken = await new SnapshotTaking(context, services).TakeAsync(input, scope, [], interrupt).ConfigureAwait(false);
        var code = await JudgeAsync(input, scope, taken.Snapshot, taken.Snapshot.Now).ConfigureAwait(false);
        return choices.KeepSnapshot is not { } file || await SnapshotFile.WriteAsync(taken, file, context).ConfigureAwait(false) ? code : ExitCode.Usage;
    }

    /// <summary>Judges a snapshot as it would have been judged when it was taken, and reports.</summary>
    /// <param name="planPath">A plan to judge it by instead of the one inside; null for that.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> ReplayAsync(string snapshotPath, string? planPath)
    {
        if (IsMistaken()) return ExitCode.Usage;
        if (ReplayedInput.Read(snapshotPath, planPath, choices.Scope.RuleDirectories, choices.Waivers, LoadedRules.Kinds(services), context) is not { } replayed) return ExitCode.InvalidInput;
        if (ScopeOf(replayed.Input) is not { } scope) return ExitCode.Usage;
        return await JudgeAsync(replayed.Input, scope, replayed.Snapshot, context.Time.GetUtcNow()).ConfigureAwait(false);
    }

    /// <summary>Null when a name on the command line does not exist; of that the user was told.</summary>
    private EvaluationScope? ScopeOf(RunInput input) => ScopeReader.Read(choices.Scope, input, context.Error) is { } scope ? scope with { FailOn = choices.FailOn } : null;

    private bool IsMistaken()
    {
        var mistake = ReportWriting.Mistake(choices.Outputs)
            ?? (choices.KeepSnapshot is { } snapshot ? WritableFile.Mistake(snapshot) : null)
            ?? (File.Exists(choices.Fixes) ? $"{choices.Fixes} is a file; --fixes needs a folder" : null);
        if (mistake is null) return false;
        context.Error.WriteLine($"readiness: {mistake}");
        return true;
    }

    private async Task<int> JudgeAsync(RunInput input, EvaluationScope scope, Snapshot snapshot, DateTimeOffset today)
    {
        // What was found before an interruption is judged and printed all the same.
        var facts = SnapshotAge.FactsOf(snapshot, input.Plan, input.Kinds, today);
        var report = new Scan(input.Kinds, ProgramVersion.Text).Judge(input.Plan, facts, scope, snapshot.Now, snapshot.IsInterrupted, CancellationToken.None);
        if (report.Findings.All(finding => finding.Outcome == Outcome.NotApplicable))
        {
            await context.Error.WriteLineAsync("readiness: no rule applied to anything, so nothing can be said; widen --rule, --phase or --subject, or add a chain to the plan").ConfigureAwait(false);
            return scope.IsNarrowed ? ExitCode.Usage : ExitCode.InvalidInput;
        }

        var written = await ReportWriting.WriteAsync(report, choices, context).ConfigureAwait(false);
        if (choices.Fixes is { } folder && new FixFolder(folder).Write(report) is { } refused)
        {
            await context.Error.WriteLineAsync($"readiness: {refused}").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return written ? ExitCode.Of(report) : ExitCode.Usage;
    }
}
