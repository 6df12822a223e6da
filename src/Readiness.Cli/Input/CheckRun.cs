using Readiness.Cli.Commands;
using Readiness.Cli.Output;
using Readiness.Cli.Output.Fixes;
using Readiness.Collectors.Transport;
using Readiness.Core;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Reports;

namespace Readiness.Cli.Input;

/// <summary>One check: read, collect, judge, report. <c>check</c> and <c>demo</c> both run it.</summary>
internal sealed class CheckRun(CommandContext context, CollectorServices services, CheckChoices choices)
{
    /// <summary>Reads, asks the live systems, judges and reports.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> LiveAsync(SourceText planSource, CancellationToken interrupt)
    {
        if (Prepare(planSource) is not { } prepared) return _mistake;
        var progress = context.IsErrorTerminal ? new ProgressLine(context.Error) : null;
        var runner = new CollectionRunner(prepared.Kinds, context.Time, null, secret => services.TryReadSecret(secret, out var text, out _) ? text : null);
        var collection = await runner.RunAsync(new CollectionOrder(prepared.Plan), progress, interrupt).ConfigureAwait(false);
        progress?.Clear();
        return await JudgeAsync(prepared, collection.Facts, context.Time.GetUtcNow(), collection.IsInterrupted).ConfigureAwait(false);
    }

    private int _mistake = ExitCode.Usage;

    private Prepared? Prepare(SourceText planSource)
    {
        if (ReportWriting.Mistake(choices.Outputs) is { } mistake)
        {
            context.Error.WriteLine($"readiness: {mistake}");
            return null;
        }

        var diagnostics = new DiagnosticBag();
        var kinds = LoadedRules.Kinds(services);
        var plan = PlanReader.Read(planSource, kinds, diagnostics);
        var rules = LoadedRules.Read(kinds, choices.RuleDirectories, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (plan is null || diagnostics.HasErrors)
        {
            _mistake = ExitCode.InvalidInput;
            return null;
        }

        return ScopeReader.Read(choices, plan, rules, context.Error) is { } scope ? new Prepared(kinds, plan, scope) : null;
    }

    private async Task<int> JudgeAsync(Prepared prepared, CollectedFacts facts, DateTimeOffset now, bool interrupted)
    {
        // What was found before an interruption is judged and printed all the same.
        var report = new Scan(prepared.Kinds, ProgramVersion.Text).Judge(prepared.Plan, facts, prepared.Scope, now, interrupted, CancellationToken.None);
        if (report.Findings.All(finding => finding.Outcome == Outcome.NotApplicable))
        {
            await context.Error.WriteLineAsync("readiness: no rule applied to anything, so nothing can be said; widen --rule, --phase or --subject, or add a chain to the plan").ConfigureAwait(false);
            return prepared.Scope.IsNarrowed ? ExitCode.Usage : ExitCode.InvalidInput;
        }

        var written = await ReportWriting.WriteAsync(report, choices, context).ConfigureAwait(false);
        if (choices.Fixes is { } folder && new FixFolder(folder).Write(report) is { } refused)
        {
            await context.Error.WriteLineAsync($"readiness: {refused}").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        return written ? ExitCode.Of(report) : ExitCode.Bug;
    }

    private sealed record Prepared(KindCatalogue Kinds, Plan Plan, EvaluationScope Scope);
}
