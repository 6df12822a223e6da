using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>How old the copy is that lsyncd makes.</summary>
internal sealed class LsyncdAge(LsyncdFacts facts)
{
    // lsyncd waits this long before it tries again, however short the delay.
    public static readonly TimeSpan LeastWait = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay of the syncs that are meant.</summary>
    public Fact<TimeSpan> Delay { get; } = Longest(facts.Syncs);

    /// <summary>How old it is now.</summary>
    /// <remarks>
    /// While the process lives, what waits is no older than the delay before its transfer began. The status file stands still while nothing happens, so its age
    /// counts only while it says that something waits. What a dead process left is as old as the last moment at which the copy is known to have been whole.
    /// </remarks>
    public Fact<TimeSpan> Now(DateTimeOffset now)
    {
        if (facts.Alive.IsNotCollected) return Fact<TimeSpan>.Missing(facts.Alive.Why);
        if (!facts.Alive.ValueOr(false) || IsStarting) return SinceLastWhole(now);
        if (facts.PendingSince.IsPresent) return Delay.Map(delay => now - facts.PendingSince.Value + delay);
        if (facts.Reported.IsPresent) return Reported(now);
        return facts.PendingSince.IsAbsent && facts.LastSuccess.IsPresent
            ? Delay
            : Fact<TimeSpan>.Missing(facts.Reported.IsNotCollected ? facts.Reported.Why : new NotCollected(NotCollectedReason.Unsupported, "neither log nor status file shows that it ever copied"));
    }

    /// <summary>In normal running: <c>max(delay, run) + run</c>, since what changes right after a transfer has begun waits for its delay and for the end of that transfer.</summary>
    public Fact<TimeSpan> Expected() => WithRun((delay, run) => Greater(delay, run) + run);

    /// <summary>When one transfer fails: <c>expected + run + max(delay, 1s)</c>, the failed transfer and the wait before the next.</summary>
    public Fact<TimeSpan> Worst() => WithRun((delay, run) => Greater(delay, run) + run + run + Greater(delay, LeastWait));

    /// <summary>Whether the copy of a sync has never been made whole since the start.</summary>
    public bool IsStarting => facts.Syncs.Items.Any(sync => sync.Starting.ValueOr(false)) || facts is { LastStart.IsPresent: true, LastSuccess.IsAbsent: true } || IsSuccessBeforeStart;

    private bool IsSuccessBeforeStart => facts is { LastStart.IsPresent: true, LastSuccess.IsPresent: true } && facts.LastSuccess.Value < facts.LastStart.Value;

    private Fact<TimeSpan> Reported(DateTimeOffset now)
    {
        foreach (var sync in facts.Syncs.Items)
            if (!sync.Delays.IsPresent)
                return sync.Delays.Map(_ => TimeSpan.Zero);
        var since = now - facts.Reported.Value;
        if (facts.Syncs.Items.All(sync => sync.Delays.Value == 0)) return facts.StatusInterval.Map(interval => since < interval ? Greater(since, TimeSpan.Zero) : interval);
        return facts.Syncs.Items.Any(sync => sync.Active.ValueOr(1) > 0)
            ? Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "a transfer is under way, and no log tells when it began")
            : Delay.Map(delay => since + delay);
    }

    private Fact<TimeSpan> SinceLastWhole(DateTimeOffset now)
    {
        if (facts.PendingSince.IsPresent) return Delay.Map(delay => now - facts.PendingSince.Value + delay);
        var whole = facts.LastSuccessStart;
        // An empty queue says that the copy was whole when the report was written.
        if (facts.Reported.IsPresent && facts.Syncs.Items.Count > 0 && facts.Syncs.Items.All(sync => sync.Delays is { IsPresent: true, Value: 0 }) && (!whole.IsPresent || facts.Reported.Value > whole.Value))
            whole = facts.Reported;
        if (whole.IsPresent) return whole.Map(at => now - at);
        return Fact<TimeSpan>.Missing(whole.IsNotCollected ? whole.Why : new NotCollected(NotCollectedReason.Unsupported, "the log shows no copy that was made whole, so it may be of any age"));
    }

    private Fact<TimeSpan> WithRun(Func<TimeSpan, TimeSpan, TimeSpan> sum) => !Delay.IsPresent ? Delay : facts.RunTime.Map(run => sum(Delay.Value, run));

    private static Fact<TimeSpan> Longest(FactList<LsyncdSync> syncs)
    {
        if (syncs.IsNotCollected) return Fact<TimeSpan>.Missing(syncs.Why);
        if (syncs.Incomplete is { } why) return Fact<TimeSpan>.Missing(why);
        foreach (var sync in syncs.Items)
            if (!sync.Delay.IsPresent)
                return sync.Delay;
        return syncs.Items.Count > 0 ? syncs.Items.MaxBy(sync => sync.Delay.Value)!.Delay : Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, "the configuration has no sync that is meant");
    }

    private static TimeSpan Greater(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
