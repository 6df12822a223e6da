using Readiness.Core.Facts;
using Readiness.Core.Facts.Redaction;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Core.Collecting;

/// <summary>Collects the components of a plan, and those that they imply, in rounds of questions.</summary>
/// <param name="kinds">The kinds that are known; components of another kind have no facts.</param>
/// <param name="time">The clock of deadlines and durations.</param>
/// <param name="limits">Null for the defaults.</param>
/// <param name="readSecret">Reads a secret, so that its text can be kept out of facts and messages; null when it cannot be read.</param>
public sealed class CollectionRunner(KindCatalogue kinds, TimeProvider time, CollectionLimits? limits = null, Func<Secret, string?>? readSecret = null)
{
    private const int MostRounds = 3;
    private static readonly NotCollected Interrupted = new(NotCollectedReason.Failed, "the run was interrupted before this was collected");
    private readonly CollectionLimits _limits = limits ?? CollectionLimits.Default;

    /// <summary>Collects. Nothing that a system or a collector does makes it throw; after an interruption everything that was not finished is not collected.</summary>
    /// <param name="progress">Told of every start and end, from any thread.</param>
    /// <param name="interrupt">The user's wish to stop.</param>
    public async Task<CollectionResult> RunAsync(CollectionOrder order, IProgress<CollectionEvent>? progress, CancellationToken interrupt)
    {
        var agenda = new Agenda(order);
        var collected = new CollectedFacts();
        var questioning = new Questioning(kinds, order);
        var sites = new SiteTree(order.Plan.Sites);
        for (var round = 0; round < MostRounds && !interrupt.IsCancellationRequested; round++)
        {
            questioning.Pose(agenda, collected);
            var due = agenda.TakeDue();
            if (due.Count == 0) break;
            using var slots = new Slots(_limits);
            var guarded = new GuardedCollector(_limits, RedactorFor(agenda), sites, time);
            var results = await Task.WhenAll(Round.Of(due, progress).Select(turn => CollectAsync(turn, guarded, slots, order, interrupt))).ConfigureAwait(false);
            foreach (var result in results.OfType<CollectedComponent>()) collected.Set(result);
        }

        NoteFailures(questioning, agenda, collected);
        return Finish(agenda, collected, interrupt.IsCancellationRequested);
    }

    /// <summary>Null when the interruption came first.</summary>
    private async Task<CollectedComponent?> CollectAsync(Turn turn, GuardedCollector guarded, Slots slots, CollectionOrder order, CancellationToken interrupt)
    {
        var component = turn.Entry.Component;
        if (kinds.Find(component.Kind) is not { } kind)
        {
            turn.Finish();
            return new CollectedComponent(component.Name, component.Kind, null, TimeSpan.Zero) { IsImplied = turn.Entry.IsImplied };
        }

        var wanted = order.WantedOf(component.Kind);
        if (wanted is { Count: 0 } && turn.Entry.Questions.Count == 0)
        {
            turn.Finish();
            return new CollectedComponent(component.Name, component.Kind, kind.Missing(NotCollected.NotRequested), TimeSpan.Zero) { IsImplied = turn.Entry.IsImplied };
        }

        try
        {
            return await slots.RunAsync(
                component.Kind,
                async () =>
                {
                    turn.Start();
                    var start = time.GetTimestamp();
                    var facts = await guarded.CollectAsync(kind, turn.Entry, wanted, interrupt).ConfigureAwait(false);
                    turn.Finish();
                    return facts is null ? null : new CollectedComponent(component.Name, component.Kind, facts, time.GetElapsedTime(start)) { IsImplied = turn.Entry.IsImplied };
                },
                interrupt).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return null;
        }
    }

    private void NoteFailures(Questioning questioning, Agenda agenda, CollectedFacts collected)
    {
        foreach (var (component, exception) in questioning.Failures)
            if (collected.TryGet(component, out var own))
                collected.Set(own with { Unasked = new NotCollected(NotCollectedReason.Failed, $"what {component} needs to know could not be asked: {BugText.Of(exception, RedactorFor(agenda))}") });
    }

    private CollectionResult Finish(Agenda agenda, CollectedFacts collected, bool interrupted)
    {
        foreach (var entry in agenda.Entries.Where(entry => !collected.TryGet(entry.Component.Name, out _)))
            collected.Set(new CollectedComponent(entry.Component.Name, entry.Component.Kind, kinds.Find(entry.Component.Kind)?.Missing(Interrupted), TimeSpan.Zero) { IsImplied = entry.IsImplied });
        var inOrder = agenda.Entries.Select(entry => collected.TryGet(entry.Component.Name, out var found) ? found : null).OfType<CollectedComponent>();
        return new CollectionResult(collected, [.. inOrder], interrupted) { Redactor = RedactorFor(agenda) };
    }

    private Redactor RedactorFor(Agenda agenda) => readSecret is null
        ? Redactor.WithoutSecrets
        : new Redactor(agenda.Entries.SelectMany(entry => entry.Component.Settings?.Secrets ?? []).Distinct().Select(readSecret).OfType<string>());
}
