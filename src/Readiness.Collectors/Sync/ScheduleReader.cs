using Readiness.Collectors.Files;
using Readiness.Collectors.Sync.Schedules;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Sync;

/// <summary>Finds the schedule of a job in its crontab or timer.</summary>
internal sealed class ScheduleReader(TimeProvider time, TimeZoneInfo zone)
{
    public Task<SyncFacts> ReadAsync(SyncSettings settings, CancellationToken cancellationToken) => settings switch
    {
        { Crontab: { } crontab } => FromCrontabAsync(crontab, settings.Job, cancellationToken),
        { Timer: { } timer } => FromTimerAsync(timer, cancellationToken),
        _ => Task.FromResult(Lost(new NotCollected(NotCollectedReason.Undeclared, "the plan gives neither crontab nor timer"))),
    };

    private async Task<SyncFacts> FromCrontabAsync(string path, string? pick, CancellationToken cancellationToken)
    {
        var file = await LocalFile.ReadAsync(path, tail: false, time, cancellationToken).ConfigureAwait(false);
        if (file.Text is null) return Lost(file.Why!);
        if (JobLine.Find(file.Text, pick, out var problem) is not { } job) return Lost(new NotCollected(NotCollectedReason.Malformed, $"{path}: {problem}"));
        var facts = Of(job.Schedule, CronExpression.Parse(job.Schedule, out problem), problem, path, file.From);
        return facts with { HidesFailure = Fact<bool>.Present(job.HidesFailure, file.From) };
    }

    private async Task<SyncFacts> FromTimerAsync(string timer, CancellationToken cancellationToken)
    {
        var text = timer;
        Provenance? from = null;
        if (timer.StartsWith('/'))
        {
            var file = await LocalFile.ReadAsync(timer, tail: false, time, cancellationToken).ConfigureAwait(false);
            if (file.Text is null) return Lost(file.Why!);
            from = file.From;
            var events = file.Text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("OnCalendar=", StringComparison.Ordinal)).Select(line => line["OnCalendar=".Length..].Trim()).ToList();
            if (events.Count != 1) return Lost(new NotCollected(NotCollectedReason.Unsupported, $"{timer} has {events.Count} calendar events; only one can be read"));
            text = events[0];
        }

        var facts = Of(text, CalendarEvent.Parse(text, out var problem), problem, timer, from);
        // A service that systemd starts has its exit status kept by systemd.
        return facts with { HidesFailure = Fact<bool>.Present(false, from) };
    }

    private SyncFacts Of(string text, Schedule? schedule, string problem, string where, Provenance? from)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);
        if (schedule is null)
            return Lost(new NotCollected(NotCollectedReason.Malformed, $"{where}: {problem}")) with { Schedule = Fact<string>.Present(text, from) };
        return new SyncFacts
        {
            Schedule = Fact<string>.Present(text, from),
            Fires = Fact<bool>.Present(schedule.Fires(today), from),
            LongestGap = schedule.LongestGap(today, zone) is { } gap ? Fact<TimeSpan>.Present(gap, from) : Fact<TimeSpan>.Absent(from),
        };
    }

    private static SyncFacts Lost(NotCollected why) => SyncFacts.Missing(why);
}
