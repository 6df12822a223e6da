using System.Globalization;
using Readiness.Collectors.Files;
using Readiness.Collectors.Lsyncd.Logs;
using Readiness.Collectors.Lsyncd.Machine;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Lsyncd;

/// <summary>Reads the configuration, status file and log of an lsyncd on this machine, and looks for its process.</summary>
[Collector("lsyncd")]
internal sealed class LsyncdCollector(CollectorServices services) : ICollector<LsyncdSettings, LsyncdFacts>, IPermissionDeclarer<LsyncdSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<LsyncdSettings> request) =>
        new[] { request.Settings.Config, request.Settings.Log, request.Settings.Status, request.Settings.PidFile, "/proc" }
            .OfType<string>()
            .Select(path => new NeededPermission("files", "", "read", path));

    public async Task<LsyncdFacts> CollectAsync(CollectRequest<LsyncdSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (ZoneOf(settings) is not { } zone)
            return LsyncdFacts.Missing(new NotCollected(NotCollectedReason.Undeclared, $"this machine knows no time zone '{settings.TimeZone}'"));
        var file = await LocalFile.ReadAsync(settings.Config, tail: false, services.Time, cancellationToken).ConfigureAwait(false);
        if (file.Text is null) return LsyncdFacts.Missing(file.Why!);
        if (LsyncdConfig.Read(file.Text, settings.Config, file.From, out var why) is not { } config) return LsyncdFacts.Missing(why!);

        var facts = Configured(settings, config);
        facts = facts with { Syncs = await PlacedAsync(facts.Syncs, request.Sites, cancellationToken).ConfigureAwait(false) };
        facts = await WithStatusAsync(facts, config, settings, zone, cancellationToken).ConfigureAwait(false);
        return await WithLogAsync(facts, config, settings, zone, cancellationToken).ConfigureAwait(false);
    }

    private LsyncdFacts Configured(LsyncdSettings settings, LsyncdConfig config)
    {
        var reader = new SyncReader(config, Mounts.Read(services.Time));
        // lsyncd runs with the pid file of its command line, where that gives one.
        var pidFile = settings.PidFile ?? config.Leaf<string>(config.Settings, "pidfile").ValueOr(null);
        return new LsyncdFacts
        {
            Syncs = FactList<LsyncdSync>.Present([.. config.Syncs.Select(reader.Read)], config.From, config.Incomplete),
            Insist = config.Leaf(config.Settings, "insist", false),
            StatusInterval = config.Leaf(config.Settings, "statusInterval", 10.0).Map(seconds => TimeSpan.FromSeconds(seconds)),
            Alive = new LsyncdProcess(services.Time).IsAlive(settings.Config, pidFile),
            MaxUserWatches = Watches(ProcFile.Read("/proc/sys/fs/inotify/max_user_watches", services.Time)),
        };
    }

    private async Task<FactList<LsyncdSync>> PlacedAsync(FactList<LsyncdSync> syncs, SiteTree sites, CancellationToken cancellationToken)
    {
        var placed = new List<LsyncdSync>();
        foreach (var sync in syncs.Items)
        {
            var site = !sync.Target.IsPresent ? sync.Target
                : SyncReader.HostOf(sync.Target.Value) is { } host ? await services.Addresses.SiteOfAsync(host, sites, cancellationToken).ConfigureAwait(false)
                : Fact<string>.Absent(syncs.From);
            placed.Add(sync with { TargetSite = site });
        }

        return FactList<LsyncdSync>.Present(placed, syncs.From, syncs.Incomplete);
    }

    private async Task<LsyncdFacts> WithStatusAsync(LsyncdFacts facts, LsyncdConfig config, LsyncdSettings settings, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(settings.Status, config, "statusFile", tail: false, cancellationToken).ConfigureAwait(false);
        var status = file.Text is null ? null : StatusFile.Read(file.Text, zone);
        var why = file.Why;
        if (status is { Reported: null }) why = new NotCollected(NotCollectedReason.Malformed, $"{file.From?.Endpoint} is not a whole status report of lsyncd");
        else if (status is not null && status.Queues.Count != facts.Syncs.Items.Count) why = new NotCollected(NotCollectedReason.Unsupported, $"{file.From?.Endpoint} reports {status.Queues.Count} syncs, the configuration has {facts.Syncs.Items.Count}: which is which cannot be told");
        var syncs = facts.Syncs.Items.Select((sync, index) => why is not null ? Unreported(sync, why) : Reported(sync, status!.Queues[index], file.From));
        return facts with
        {
            Syncs = FactList<LsyncdSync>.Present([.. syncs.Where(sync => IsMeant(sync, settings))], facts.Syncs.From, facts.Syncs.Incomplete),
            Reported = why is null ? Fact<DateTimeOffset>.Present(status!.Reported!.Value, file.From) : Fact<DateTimeOffset>.Missing(why),
            WatchedDirectories = status is { Watches: { } watches, Reported: not null } ? Fact<long>.Present(watches, file.From)
                : Fact<long>.Missing(why ?? new NotCollected(NotCollectedReason.Malformed, $"{file.From?.Endpoint} does not say how many folders are watched")),
        };
    }

    private async Task<LsyncdFacts> WithLogAsync(LsyncdFacts facts, LsyncdConfig config, LsyncdSettings settings, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var file = await ReadAsync(settings.Log, config, "logfile", tail: true, cancellationToken).ConfigureAwait(false);
        if (file.Text is null) return LsyncdLogFacts.Lost(facts, settings.RunTime, file.Why!);
        var runs = LsyncdLog.Read(file.Text, zone, alone: config.Syncs.Count == 1 && config.Incomplete is null);
        return LsyncdLogFacts.Of(facts, settings.RunTime, runs, file.From!);
    }

    private Task<FileText> ReadAsync(string? declared, LsyncdConfig config, string setting, bool tail, CancellationToken cancellationToken)
    {
        var path = declared is not null ? Fact<string>.Present(declared) : config.Leaf<string>(config.Settings, setting);
        if (path.IsPresent) return LocalFile.ReadAsync(path.Value, tail, services.Time, cancellationToken);
        var plan = tail ? "log" : "status";
        return Task.FromResult(path.IsAbsent
            ? FileText.Lost(NotCollectedReason.Undeclared, $"neither its configuration ({setting}) nor the plan ({plan}) says where its {plan} is")
            : FileText.Lost(path.Why.Reason, path.Why.Detail));
    }

    private static LsyncdSync Reported(LsyncdSync sync, StatusFile.Queue queue, Provenance? from) => sync with
    {
        Delays = queue.Delays is { } delays ? Fact<long>.Present(delays, from) : Fact<long>.Missing(NotCollectedReason.Malformed, "the status file ends in the middle"),
        Active = Fact<long>.Present(queue.Active, from),
        Starting = Fact<bool>.Present(queue.Starting, from),
    };

    private static LsyncdSync Unreported(LsyncdSync sync, NotCollected why) =>
        sync with { Delays = Fact<long>.Missing(why), Active = Fact<long>.Missing(why), Starting = Fact<bool>.Missing(why) };

    // What cannot be compared is looked at.
    private static bool IsMeant(LsyncdSync sync, LsyncdSettings settings) =>
        settings.Target is null || !sync.Target.IsPresent || sync.Target.Value.Contains(settings.Target, StringComparison.Ordinal);

    private static Fact<long> Watches(Fact<string> text) => text.IsPresent && long.TryParse(text.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? Fact<long>.Present(count, text.From)
        : text.IsNotCollected ? Fact<long>.Missing(text.Why) : Fact<long>.Missing(NotCollectedReason.Unsupported, "this machine does not show its inotify limits in /proc");

    private static TimeZoneInfo? ZoneOf(LsyncdSettings settings) =>
        settings.TimeZone is null ? TimeZoneInfo.Local : TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var zone) ? zone : null;
}
