using Readiness.Core.Facts;

namespace Readiness.Collectors.Sync;

/// <summary>A copying job: its schedule, and what its log says of its runs.</summary>
[FactRecord("sync")]
public sealed partial record SyncFacts
{
    /// <summary>The schedule as written: <c>*/30 * * * *</c>, or the calendar event of a timer.</summary>
    public Fact<string> Schedule { get; init; }

    /// <summary>Whether the schedule ever starts the job; some that cron accepts never do.</summary>
    public Fact<bool> Fires { get; init; }

    /// <summary>The longest time between two starts over the coming 800 days, changes of the clock included; absent when it never starts twice.</summary>
    public Fact<TimeSpan> LongestGap { get; init; }

    /// <summary>How long a run takes: the longest in the log, else as the plan declares.</summary>
    public Fact<TimeSpan> RunTime { get; init; }

    /// <summary>When the newest run that the log knows of was started; absent when it knows of none.</summary>
    public Fact<DateTimeOffset> LastStart { get; init; }

    /// <summary>When a run last succeeded; absent when the log knows of none.</summary>
    public Fact<DateTimeOffset> LastSuccess { get; init; }

    /// <summary>When the run that last succeeded was started, since nothing newer than that is sure to be in the copy; absent when the log does not say.</summary>
    public Fact<DateTimeOffset> LastSuccessStart { get; init; }

    /// <summary>What the newest failed run that no later success has cleared wrote; absent when there is none.</summary>
    public Fact<string> LastFailure { get; init; }

    /// <summary>When a run was last started while another was still under way; absent when the log shows none, not collected when its lines do not tell such a run from one that died.</summary>
    public Fact<DateTimeOffset> LastOverlap { get; init; }

    /// <summary>Whether the job's line hides a failure from cron: <c>|| true</c>, or a pipe at its end.</summary>
    public Fact<bool> HidesFailure { get; init; }

    /// <summary>The greatest age of the copy while every run succeeds: <c>longestGap + runTime</c>. Just before a run ends the newest whole copy is as old as the start of the run before.</summary>
    public Fact<TimeSpan> ExpectedAge { get; init; }

    /// <summary>The greatest age when one run fails: <c>2 × longestGap + runTime</c>.</summary>
    public Fact<TimeSpan> WorstAge { get; init; }
}
