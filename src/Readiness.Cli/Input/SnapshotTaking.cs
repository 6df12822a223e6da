using Readiness.Cli.Output;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Rules.Demand;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Input;

/// <summary>Asks the live systems for what rules need.</summary>
internal sealed class SnapshotTaking(CommandContext context, CollectorServices services)
{
    /// <param name="scope">What will be judged; only what it needs is asked.</param>
    /// <param name="only">The components to ask; empty for all of the plan.</param>
    public async Task<TakenSnapshot> TakeAsync(RunInput input, EvaluationScope scope, IReadOnlyList<string> only, CancellationToken interrupt)
    {
        var progress = context.IsErrorTerminal ? new ProgressLine(context.Error) : null;
        var runner = new CollectionRunner(input.Kinds, context.Time, null, secret => services.TryReadSecret(secret, out var text, out _) ? text : null);
        var order = new RuleDemand(input.Plan, input.Kinds).Of(scope) with { Components = only.Count == 0 ? null : only.ToHashSet(StringComparer.Ordinal) };
        var collection = await runner.RunAsync(order, progress, interrupt).ConfigureAwait(false);
        progress?.Clear();
        var now = context.Time.GetUtcNow();
        var snapshot = new Snapshot
        {
            ToolVersion = ProgramVersion.Text,
            Now = now,
            Plan = input.Sources.Plan,
            Rules = input.Sources.Rules,
            Waivers = input.Sources.Waivers,
            Only = only,
            IsInterrupted = collection.IsInterrupted,
            Components = [.. collection.Components.Select(component => new SnapshotComponent(component, now))],
        };
        return new TakenSnapshot(snapshot, collection.Redactor);
    }
}
