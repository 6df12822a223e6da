using Microsoft.Extensions.Time.Testing;
using Readiness.Cli.Tests.Commands;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Snapshots;

public sealed class ReplayTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Check_SnapshotAfterTheEstateIsGone_GivesTheSameReportToTheByte(bool after)
    {
        await using var estate = await EstateRuns.StartAsync(after);
        var live = await estate.LiveAsync("check", estate.Plan, "--verbose", "--keep-snapshot", estate.File("s.json"), "-o", $"json={estate.File("live.json")}");
        await estate.StopLabAsync();

        var withPlan = await Run.OfAsync("check", estate.Plan, "--verbose", "--snapshot", estate.File("s.json"), "-o", $"json={estate.File("again.json")}");
        File.Delete(estate.Plan);
        var alone = await Run.OfAsync("check", "--verbose", "--snapshot", estate.File("s.json"));

        Assert.Equal(live, withPlan);
        Assert.Equal(live, alone);
        Assert.Equal(await estate.ReadAsync("live.json"), await estate.ReadAsync("again.json"));
    }

    [Fact]
    public async Task Check_SnapshotThatWasTaken_JudgesAtItsTime()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        var taken = await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));
        await estate.StopLabAsync();

        var nextYear = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(365));
        var replayed = await Run.OfAsync(["check", "--snapshot", estate.File("s.json")], new Dictionary<string, string>(), nextYear);

        Assert.Equal(new Run(ExitCode.Ready, "", ""), taken);
        Assert.Equal(ExitCode.Ready, replayed.Code);
        Assert.Contains(": READY", replayed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SnapshotNarrowed_JudgesThatPartOnly()
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));

        var replayed = await Run.OfAsync("check", "--snapshot", estate.File("s.json"), "--rule", "switch-not-permitted");

        Assert.Equal(ExitCode.NotReady, replayed.Code);
        Assert.Contains("switch-not-permitted", replayed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("signal-lost-with-its-target", replayed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SnapshotOlderThanThePlanAllows_CannotTell()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        await File.WriteAllTextAsync(estate.Plan, estate.Lab.PlanText + "\nmax-snapshot-age: 1h\n", TestContext.Current.CancellationToken);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));

        var tomorrow = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(1));
        var replayed = await Run.OfAsync(["check", "--snapshot", estate.File("s.json")], new Dictionary<string, string>(), tomorrow);

        Assert.Equal(ExitCode.CannotTell, replayed.Code);
        Assert.Contains("believes one for 1h", Run.Unwrap(replayed.Out), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("was changed after it was taken")]
    [InlineData("of the format readiness-snapshot/9")]
    [InlineData("not a snapshot")]
    public async Task Check_SnapshotThatCannotBeUsed_IsInvalidInputAndSaysWhy(string why)
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));
        var text = await estate.ReadAsync("s.json");
        var spoilt = why switch
        {
            "cut off" => text[..(text.Length / 2)],
            "was changed after it was taken" => text.Replace("\"takenAt\": \"20", "\"takenAt\": \"21", StringComparison.Ordinal),
            "not a snapshot" => "{}",
            _ => text.Replace("readiness-snapshot/1", "readiness-snapshot/9", StringComparison.Ordinal),
        };
        await File.WriteAllTextAsync(estate.File("s.json"), spoilt, TestContext.Current.CancellationToken);

        var replayed = await Run.OfAsync("check", "--snapshot", estate.File("s.json"));

        Assert.Equal(ExitCode.InvalidInput, replayed.Code);
        Assert.Contains(why, Run.Unwrap(replayed.Error), StringComparison.Ordinal);
        Assert.Equal("", replayed.Out);
    }

    [Fact]
    public async Task Check_NeitherPlanNorSnapshot_IsUsage()
    {
        var run = await Run.OfAsync("check");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("give a plan, or a snapshot with --snapshot", run.Error, StringComparison.Ordinal);
    }
}
