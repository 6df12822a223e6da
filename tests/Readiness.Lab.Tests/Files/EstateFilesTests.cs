using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Files;

public sealed partial class EstateFilesTests
{
    private static readonly DateTimeOffset Shutdown = new(2025, 3, 12, 14, 55, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false, "0,30 * * * * rsync ", "2025-03-12T14:30:04Z")]
    [InlineData(true, "* * * * * rsync ", "2025-03-12T14:54:04Z")]
    public async Task SyncFiles_AtTheShutdown_LogAndScheduleAgree(bool after, string schedule, string newest)
    {
        await using var estate = await StartAsync(after, Shutdown);

        var crontab = await ReadAsync(estate, "crontab: \"");
        var log = await ReadAsync(estate, "assets-sync", "log: \"");

        Assert.Contains(schedule, crontab, StringComparison.Ordinal);
        Assert.Equal(newest, LastSuccess().Matches(log)[^1].Groups["at"].Value);
    }

    [Fact]
    public async Task SyncLog_EveryLine_HasItsFullTimeAndTheJobsOwnWords()
    {
        await using var estate = await StartAsync(after: false, Shutdown);

        var lines = (await ReadAsync(estate, "assets-sync", "log: \"")).TrimEnd().Split('\n');

        Assert.Equal("2025-03-12T14:30:00Z rsync job started at 14:30:00", lines[^2]);
        Assert.Equal("2025-03-12T14:30:04Z last successful sync: 14:30:04", lines[^1]);
    }

    [Fact]
    public async Task SyncLog_WhileARunIsOnItsWay_EndsWithTheOneBefore()
    {
        await using var estate = await StartAsync(after: true, Shutdown.AddSeconds(2));

        var log = await ReadAsync(estate, "assets-sync", "log: \"");

        Assert.EndsWith("last successful sync: 14:54:04\n", log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task TemplateLog_BeforeAndAfter_ShowsWhetherTheChangeWentThrough(bool after, bool refused)
    {
        await using var estate = await StartAsync(after, Shutdown);

        var log = await ReadAsync(estate, "dns-writer", "log: \"");

        Assert.Equal(refused, log.Contains("[ERROR] consul-template: template failed: permission denied updating Route53", StringComparison.Ordinal));
        Assert.Equal(!refused, log.Contains("executed command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TemplateConfig_OfTheDnsWriter_RendersTheRecordAndRunsTheChange()
    {
        await using var estate = await StartAsync(after: false, Shutdown);

        var config = await ReadAsync(estate, "config: \"");
        var template = await File.ReadAllTextAsync(Source().Match(config).Groups["path"].Value, TestContext.Current.CancellationToken);

        Assert.Contains("aws route53 change-resource-record-sets --hosted-zone-id Z0EXAMPLE", config, StringComparison.Ordinal);
        Assert.Contains("\"Name\": \"pay.example.com\"", template, StringComparison.Ordinal);
        Assert.Contains("{{ key \"failover/active-address\" }}", template, StringComparison.Ordinal);
    }

    private static Task<LabEstate> StartAsync(bool after, DateTimeOffset now) =>
        TestEstate.StartAsync(new LabOptions { After = after, Time = new FakeTimeProvider(now) });

    private static Task<string> ReadAsync(LabEstate estate, string mark) =>
        File.ReadAllTextAsync(estate.FromPlan(mark, "\""), TestContext.Current.CancellationToken);

    private static Task<string> ReadAsync(LabEstate estate, string line, string mark)
    {
        var plan = estate.PlanText.Split('\n').First(text => text.Contains(line, StringComparison.Ordinal) && text.Contains(mark, StringComparison.Ordinal));
        var from = plan.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return File.ReadAllTextAsync(plan[from..plan.IndexOf('"', from)], TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("^(?<at>\\S+) last successful sync: ", RegexOptions.Multiline)]
    private static partial Regex LastSuccess();

    [GeneratedRegex("source\\s+= \"(?<path>[^\"]+)\"")]
    private static partial Regex Source();
}
