using Readiness.Cli.Tests.Commands;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Snapshots;

public sealed class MergeTests
{
    private static readonly string[] Here = ["failover-monitor", "dns-writer", "app-record", "app-name", "orders", "orders-dr", "payments-dr"];

    [Fact]
    public async Task Merge_PartsFromTwoPlaces_JudgeLikeTheWhole()
    {
        await using var estate = await EstateRuns.StartAsync();
        var whole = await estate.LiveAsync("check", estate.Plan, "--quiet");
        await estate.LiveAsync(["snapshot", "take", estate.Plan, .. Here.SelectMany(name => new[] { "--component", name }), "-o", estate.File("here.json")]);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--component", "assets", "--component", "monitoring", "-o", estate.File("there.json"));

        var merged = await Run.OfAsync("snapshot", "merge", estate.File("here.json"), estate.File("there.json"), "--output", estate.File("s.json"));
        var judged = await Run.OfAsync("check", "--snapshot", estate.File("s.json"), "--quiet");

        Assert.Equal(new Run(ExitCode.Ready, "", ""), merged);
        Assert.Equal(whole.Code, judged.Code);
        Assert.Equal(Verdict(whole), Verdict(judged));
    }

    [Fact]
    public async Task Check_PartAlone_SaysWhatItLacks()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--component", "assets", "-o", estate.File("part.json"));

        var judged = await Run.OfAsync("check", "--snapshot", estate.File("part.json"), "--verbose");

        Assert.Equal(ExitCode.CannotTell, judged.Code);
        Assert.Contains("the snapshot holds no http-service payments-dr", Run.Unwrap(judged.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_PartsOfDifferentPlans_IsInvalidInput()
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--component", "assets", "-o", estate.File("a.json"));
        await File.AppendAllTextAsync(estate.Plan, "# changed\n", TestContext.Current.CancellationToken);
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--component", "assets", "-o", estate.File("b.json"));

        var merged = await Run.OfAsync("snapshot", "merge", estate.File("a.json"), estate.File("b.json"), "-o", estate.File("s.json"));

        Assert.Equal(ExitCode.InvalidInput, merged.Code);
        Assert.Contains("taken with another plan", Run.Unwrap(merged.Error), StringComparison.Ordinal);
        Assert.False(File.Exists(estate.File("s.json")));
    }

    [Fact]
    public async Task Take_UnknownComponent_IsUsageWithAHint()
    {
        await using var estate = await EstateRuns.StartAsync();

        var taken = await estate.LiveAsync("snapshot", "take", estate.Plan, "--component", "asets");

        Assert.Equal(ExitCode.Usage, taken.Code);
        Assert.Contains("did you mean", taken.Error, StringComparison.Ordinal);
    }

    private static string Verdict(Run run) => run.Out.Split('\n')[0];
}
