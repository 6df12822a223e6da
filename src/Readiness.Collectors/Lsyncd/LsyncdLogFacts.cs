using Readiness.Collectors.Lsyncd.Logs;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Lsyncd;

/// <summary>The facts that come from lsyncd's log.</summary>
internal static class LsyncdLogFacts
{
    public static LsyncdFacts Of(LsyncdFacts facts, TimeSpan? declaredRunTime, LsyncdRuns runs, Provenance from)
    {
        if (runs.IsEmpty) return Lost(facts, declaredRunTime, new NotCollected(NotCollectedReason.Unsupported, $"{from.Endpoint} has no line of a transfer or of a start"));
        var cleared = IsCleared(facts, runs);
        return facts with
        {
            LastStart = OrAbsent(runs.LastStart, from),
            LastSuccess = OrAbsent(runs.LastSuccess, from),
            LastSuccessStart = OrAbsent(runs.LastSuccessStart, from),
            PendingSince = OrAbsent(cleared ? null : runs.PendingSince, from),
            LastFailure = !cleared && runs.LastFailure is { } failure ? Fact<string>.Present(failure.Text, from) : Fact<string>.Absent(from),
            LastIncomplete = OrAbsent(runs.LastIncomplete, from),
            RunTime = RunTimeOf(runs.LongestRun, declaredRunTime, from, new NotCollected(NotCollectedReason.Undeclared, $"{from.Endpoint} shows no whole transfer after the start, and the plan declares no run-time")),
            StartupTime = runs.StartupTime is { } length ? Fact<TimeSpan>.Present(length, from) : Fact<TimeSpan>.Absent(from),
        };
    }

    public static LsyncdFacts Lost(LsyncdFacts facts, TimeSpan? declaredRunTime, NotCollected why) => facts with
    {
        LastStart = Fact<DateTimeOffset>.Missing(why),
        LastSuccess = Fact<DateTimeOffset>.Missing(why),
        LastSuccessStart = Fact<DateTimeOffset>.Missing(why),
        PendingSince = Fact<DateTimeOffset>.Missing(why),
        LastFailure = Fact<string>.Missing(why),
        LastIncomplete = Fact<DateTimeOffset>.Missing(why),
        RunTime = RunTimeOf(null, declaredRunTime, null, why),
        StartupTime = Fact<TimeSpan>.Missing(why),
    };

    // Of several syncs the log does not say whose transfer ended well; that nothing waits any more does.
    private static bool IsCleared(LsyncdFacts facts, LsyncdRuns runs) =>
        runs is { LastFailure: { } failure, LastIncomplete: null }
        && facts.Syncs.Items.Count > 0
        && facts.Syncs.Items.All(sync => sync.Delays is { IsPresent: true, Value: 0 })
        && facts.Reported.IsPresent
        && facts.Reported.Value > failure.At;

    private static Fact<TimeSpan> RunTimeOf(TimeSpan? measured, TimeSpan? declared, Provenance? from, NotCollected why) =>
        measured is { } length ? Fact<TimeSpan>.Present(length, from) : declared is { } said ? Fact<TimeSpan>.Present(said) : Fact<TimeSpan>.Missing(why);

    private static Fact<DateTimeOffset> OrAbsent(DateTimeOffset? time, Provenance from) => time is { } at ? Fact<DateTimeOffset>.Present(at, from) : Fact<DateTimeOffset>.Absent(from);
}
