using Readiness.Collectors.Files;
using Readiness.Collectors.Sync.Logs;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Sync;

/// <summary>Reads the schedule and the log of a copying job on this machine.</summary>
[Collector("sync")]
internal sealed class SyncCollector(CollectorServices services) : ICollector<SyncSettings, SyncFacts>, IPermissionDeclarer<SyncSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<SyncSettings> request) =>
        new[] { request.Settings.Crontab, request.Settings.Timer is { } timer && timer.StartsWith('/') ? timer : null, request.Settings.Log }
            .OfType<string>()
            .Select(path => new NeededPermission("files", "", "read", path));

    public async Task<SyncFacts> CollectAsync(CollectRequest<SyncSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (ZoneOf(settings) is not { } zone)
            return SyncFacts.Missing(new NotCollected(NotCollectedReason.Undeclared, $"this machine knows no time zone '{settings.TimeZone}'"));
        var facts = await new ScheduleReader(services.Time, zone).ReadAsync(settings, cancellationToken).ConfigureAwait(false);
        facts = await WithLogAsync(facts, settings, zone, cancellationToken).ConfigureAwait(false);
        return facts with
        {
            ExpectedAge = DataAge.Of(facts.LongestGap, facts.RunTime, failedRuns: 0),
            WorstAge = DataAge.Of(facts.LongestGap, facts.RunTime, failedRuns: 1),
        };
    }

    private async Task<SyncFacts> WithLogAsync(SyncFacts facts, SyncSettings settings, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var file = settings.Log is { } path
            ? await LocalFile.ReadAsync(path, tail: true, services.Time, cancellationToken).ConfigureAwait(false)
            : FileText.Lost(NotCollectedReason.Undeclared, "the plan does not say where the job's log is: give it log");
        if (file.Text is null) return WithoutLog(facts, settings, file.Why!);
        var runs = SyncLog.Read(file.Text, file.Modified, zone);
        return facts with
        {
            RunTime = (runs.LongestRun ?? settings.RunTime) is { } time
                ? Fact<TimeSpan>.Present(time, runs.LongestRun is null ? null : file.From)
                : Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, $"{settings.Log} shows no whole run, and the plan declares no run-time"),
            LastStart = OrAbsent(runs.LastStart, file.From),
            LastSuccess = OrAbsent(runs.LastSuccess, file.From),
            LastSuccessStart = OrAbsent(runs.LastSuccessStart, file.From),
            LastOverlap = runs.OverlapsUnclear && runs.LastOverlap is null
                ? Fact<DateTimeOffset>.Missing(NotCollectedReason.Unsupported, $"{settings.Log} does not number its runs, and a run in it was started before the one before had ended: that one died, or both ran together")
                : OrAbsent(runs.LastOverlap, file.From),
            LastFailure = runs.LastFailure is { } line ? Fact<string>.Present(line, file.From) : Fact<string>.Absent(file.From),
        };
    }

    private static SyncFacts WithoutLog(SyncFacts facts, SyncSettings settings, NotCollected why) => facts with
    {
        RunTime = settings.RunTime is { } declared ? Fact<TimeSpan>.Present(declared) : Fact<TimeSpan>.Missing(why),
        LastStart = Fact<DateTimeOffset>.Missing(why),
        LastSuccess = Fact<DateTimeOffset>.Missing(why),
        LastSuccessStart = Fact<DateTimeOffset>.Missing(why),
        LastOverlap = Fact<DateTimeOffset>.Missing(why),
        LastFailure = Fact<string>.Missing(why),
    };

    private static TimeZoneInfo? ZoneOf(SyncSettings settings) =>
        settings.TimeZone is null ? TimeZoneInfo.Local : TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) ? zone : null;

    private static Fact<DateTimeOffset> OrAbsent(DateTimeOffset? time, Provenance? from) => time is { } at ? Fact<DateTimeOffset>.Present(at, from) : Fact<DateTimeOffset>.Absent(from);
}
