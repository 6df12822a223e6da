using Readiness.Core.Facts;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Lsyncd;

/// <summary>What keeps an lsyncd from working, in a few words.</summary>
internal sealed class LsyncdTrouble(LsyncdFacts facts, LsyncdAge age)
{
    /// <summary>The first thing that is wrong; absent when nothing is; not collected when it cannot be told.</summary>
    public Fact<string> Read(DateTimeOffset now)
    {
        if (facts.Alive.IsNotCollected) return Fact<string>.Missing(facts.Alive.Why);
        var failure = facts.LastFailure.IsPresent ? $": {facts.LastFailure.Value}" : "";
        if (!facts.Alive.ValueOr(false)) return Fact<string>.Present($"no lsyncd runs with this configuration{failure}", facts.Alive.From);
        if (facts.Syncs.IsPresent && facts.Syncs.IsComplete && facts.Syncs.Items.Count == 0) return Fact<string>.Present("its configuration has no sync that is meant", facts.Syncs.From);
        if (age.IsStarting) return Fact<string>.Present($"the whole copy that it makes at its start {Targets}has not ended, and all changes wait for it{failure}", facts.Alive.From);
        if (facts.LastFailure.IsPresent) return facts.LastFailure.Map(line => $"its last transfer failed: {line}");
        if (facts.LastIncomplete.IsPresent) return Fact<string>.Present("a transfer left files out (rsync's exit code 23), which lsyncd takes for success", facts.LastIncomplete.From);
        if (StandsStill(now) is { } standing) return Fact<string>.Present(standing, facts.Reported.From);
        return Unseen() is { } why ? Fact<string>.Missing(why) : Fact<string>.Absent(facts.Alive.From);
    }

    private string Targets => facts.Syncs.Items.FirstOrDefault(sync => sync.Starting.ValueOr(false)) is { Target.IsPresent: true } sync ? $"to {sync.Target.Value} " : "";

    // The status file stands still while nothing waits; with something in it, it must move.
    private string? StandsStill(DateTimeOffset now)
    {
        if (!facts.Reported.IsPresent || !age.Delay.IsPresent || !facts.StatusInterval.IsPresent) return null;
        var waiting = facts.Syncs.Items.Sum(sync => sync.Delays.ValueOr(0));
        var since = now - facts.Reported.Value;
        return waiting > 0 && facts.Syncs.Items.All(sync => sync.Active.ValueOr(0) == 0) && since > 2 * (age.Delay.Value + facts.StatusInterval.Value)
            ? $"{waiting} changes have waited for {DurationText.Write(TimeSpan.FromSeconds(Math.Ceiling(since.TotalSeconds)))}, and no transfer of them has begun"
            : null;
    }

    /// <summary>Why a failure could stay unseen; null when it could not.</summary>
    private NotCollected? Unseen()
    {
        if (facts.Syncs.IsNotCollected) return facts.Syncs.Why;
        if (facts.Syncs.Incomplete is { } incomplete) return incomplete;
        // Without a log an empty queue still says that nothing failed; without a status file the log does.
        if (!facts.LastFailure.IsNotCollected) return null;
        foreach (var sync in facts.Syncs.Items)
            if (sync.Delays is not { IsPresent: true, Value: 0 })
                return facts.LastFailure.Why;
        return null;
    }
}
