using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Redaction;
using Readiness.Core.Plans;
using Readiness.Core.Yaml;

namespace Readiness.Core.Collecting;

/// <summary>Runs one collector so that it can neither stop, slow nor spoil the others: with a deadline of its own, its exceptions as facts not collected, its secrets removed.</summary>
internal sealed class GuardedCollector(CollectionLimits limits, Redactor redactor, SiteTree sites, TimeProvider time)
{
    /// <summary>The facts; null when <paramref name="interrupt"/> came first.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary around a collector: its bug costs its own facts and nothing else.")]
    public async Task<IFactRecord?> CollectAsync(ComponentKind kind, AgendaEntry entry, IReadOnlySet<string>? wanted, CancellationToken interrupt)
    {
        var name = $"{entry.Component.Name} ({kind.Name})";
        try
        {
            using var deadline = new CancellationTokenSource(limits.Deadline, time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, interrupt);
            // On the pool, and awaited no longer than the deadline: a collector that blocks or ignores its token is left behind.
            var facts = await Task.Run(() => CollectUntilStoppedAsync(kind, entry, wanted, interrupt), interrupt).WaitAsync(end.Token).ConfigureAwait(false);
            return FactRedaction.Clean(facts, kind, redactor);
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
        {
            return kind.Missing(new NotCollected(NotCollectedReason.Timeout, $"{name} did not answer within {DurationText.Write(limits.Deadline)}"));
        }
        catch (Exception exception)
        {
            return kind.Missing(new NotCollected(NotCollectedReason.Failed, $"{name} could not be collected: {BugText.Of(exception, redactor)}"));
        }
    }

    private async Task<IFactRecord> CollectUntilStoppedAsync(ComponentKind kind, AgendaEntry entry, IReadOnlySet<string>? wanted, CancellationToken interrupt)
    {
        using var almost = new CancellationTokenSource(limits.StopAfter, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(almost.Token, interrupt);
        var settings = entry.Component.Settings ?? throw new InvalidOperationException("The component has no settings although its kind is known.");
        return await kind.CollectAsync(entry.Component.Name, settings, entry.Questions, wanted, sites, stop.Token).ConfigureAwait(false);
    }
}
