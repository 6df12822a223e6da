using System.Text.RegularExpressions;
using Readiness.Collectors.Sync;
using Readiness.Collectors.Sync.Logs;
using Readiness.Collectors.Sync.Schedules;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Sync.Cron;

/// <summary>What we say of crontabs and logs, beside what Debian's cron and rsync did.</summary>
public sealed class RealCronTests(RealCron cron)
{
    [Fact]
    public async Task Parse_SchedulesOfARealCron_StartWhenItStartsThem()
    {
        await cron.UntilAsync(() => FirstStart(cron.Lines[0]) is not null, "a job of every minute has started");
        var at = FirstStart(cron.Lines[0])!.Value;
        var minute = new TimeOnly(at.Hour, at.Minute);

        var predicted = cron.Lines.Where(line => Starts(line.Schedule, DateOnly.FromDateTime(at.DateTime), minute)).Select(line => line.Schedule).ToList();
        await cron.UntilAsync(() => Started().Count() >= predicted.Count, $"cron has started {string.Join(", ", predicted)}");

        Assert.Equal(predicted, Started());
        Assert.InRange(predicted.Count, 4, cron.Lines.Count - 5);
        Assert.InRange(at.Second, 0, 10);

        IEnumerable<string> Started() => cron.Lines.Where(line => FirstStart(line) is { } start && new TimeOnly(start.Hour, start.Minute) == minute).Select(line => line.Schedule);
    }

    [Fact]
    public async Task CollectAsync_RunsOfARealCronThatOverlap_KnowsWhichOfThemEnded()
    {
        var job = cron.Overlapping;
        await cron.UntilAsync(() => job.Text.Contains("sent ", StringComparison.Ordinal), "a run of every minute has ended beside the one that is held");
        var second = await CollectAsync(job);
        job.Release();
        await cron.UntilAsync(() => Regex.Count(job.Text, "sent ") == Regex.Count(job.Text, "building file list"), "the run that was held has ended");

        var facts = await CollectAsync(job);

        Assert.Equal("* * * * *", facts.Schedule.Value);
        Assert.Equal(TimeSpan.FromMinutes(1), facts.LongestGap.Value);
        Assert.True(second.LastOverlap.IsAbsent);
        Assert.Equal(second.LastStart.Value, second.LastSuccessStart.Value);
        Assert.Equal(0, second.LastSuccessStart.Value.Second, tolerance: 10);
        Assert.True(facts.LastOverlap.Value >= second.LastStart.Value);
        // Only the held run can have been the longest, and its start is not that of the copy's newest state.
        Assert.True(facts.RunTime.Value > second.RunTime.Value);
        Assert.True(facts.LastSuccessStart.Value >= second.LastSuccessStart.Value);
        Assert.True(facts.ExpectedAge.Value >= TimeSpan.FromMinutes(1) + facts.RunTime.Value);
    }

    [Fact]
    public async Task Derive_RunOfARealCronThatFailed_TellsTheFailureAndTheLastSuccess()
    {
        var job = cron.Failing;
        await cron.UntilAsync(() => job.Text.Contains("rsync error", StringComparison.Ordinal), "the job has failed at a full minute");

        var facts = await CollectAsync(job);
        var path = Derive(facts, job);

        Assert.False(path.Running.Value);
        Assert.StartsWith("its last run failed: ", path.Trouble.Value, StringComparison.Ordinal);
        Assert.Contains("(code 23)", facts.LastFailure.Value, StringComparison.Ordinal);
        Assert.True(facts.LastSuccess.Value < facts.LastStart.Value);
        Assert.True(facts.HidesFailure.Value);
    }

    private static bool Starts(string schedule, DateOnly day, TimeOnly minute) => CronExpression.Parse(schedule, out _)?.StartsOn(day).Contains(minute) ?? false;

    private static DateTimeOffset? FirstStart(CronLine line) => File.Exists(line.Log) && SyncLog.Read(File.ReadAllText(line.Log).Split('\n')[0], File.GetLastWriteTimeUtc(line.Log), TimeZoneInfo.Local).LastStart is { } start
        ? TimeZoneInfo.ConvertTime(start, TimeZoneInfo.Local)
        : null;

    private static SyncSettings Settings(CronJob job) => new() { Crontab = job.Crontab, Job = job.Pick, Log = job.Log, CopySite = "standby" };

    private static async Task<SyncFacts> CollectAsync(CronJob job)
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var request = new CollectRequest<SyncSettings>("assets", Settings(job), [], null, TestSites.Tree);
        return await new SyncCollector(services).CollectAsync(request, TestContext.Current.CancellationToken);
    }

    private static PathFacts Derive(SyncFacts facts, CronJob job)
    {
        var component = new Component("assets", "sync", TestSites.Nowhere) { Settings = Settings(job), Site = "primary" };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        var step = new PathStep(null, null, "assets", null, TestSites.Nowhere);
        return new SyncPath().Derive(new StepContext(step, component, facts, plan, TestSites.Tree, new CollectedFacts(), TimeProvider.System.GetUtcNow()));
    }
}
