using Readiness.Cli.Tests.Snapshots;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

/// <summary>Accepted risks, from the file to the exit code.</summary>
public sealed class WaiversTests
{
    private static readonly (string Rule, string Subject)[] Broken =
    [
        ("signal-lost-with-its-target", "failover-monitor"), ("signal-silent-on-absence", "failover-monitor"), ("switch-not-permitted", "dns-writer→app-record"),
        ("switch-error-in-log", "dns-writer→app-record"), ("standby-not-serving", "payments-dr"), ("copy-older-than-rpo", "assets"), ("data-age-over-rpo", "assets"),
    ];

    [Fact]
    public async Task Check_EveryFailWaived_IsReadyAndShowsThemAll()
    {
        await using var estate = await EstateRuns.StartAsync();
        await WriteAsync(estate, "2999-12-31");

        var run = await estate.LiveAsync("check", estate.Plan, "--waivers", estate.File("waivers.yaml"));

        Assert.True(run.Code == ExitCode.Ready, run.Out);
        Assert.StartsWith($"hk-payments: READY ({Broken.Length} waived, ", run.Out, StringComparison.Ordinal);
        Assert.Contains("accepted until 2999-12-31 by ops: known", run.Out, StringComparison.Ordinal);
        Assert.All(Broken, broken => Assert.Contains(broken.Rule, run.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_WaiversRunOut_IsNotReadyAndSaysSo()
    {
        await using var estate = await EstateRuns.StartAsync();
        await WriteAsync(estate, "2020-01-01");

        var run = await estate.LiveAsync("check", estate.Plan, "--waivers", estate.File("waivers.yaml"));

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Contains("[waiver-expired]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Snapshot_KeepsTheWaiversOfItsRun()
    {
        await using var estate = await EstateRuns.StartAsync();
        await WriteAsync(estate, "2999-12-31");
        var live = await estate.LiveAsync("check", estate.Plan, "--waivers", estate.File("waivers.yaml"), "--keep-snapshot", estate.File("kept.json"));
        File.Delete(estate.File("waivers.yaml"));

        var replayed = await estate.LiveAsync("check", "--snapshot", estate.File("kept.json"));

        Assert.Equal((live.Code, live.Out), (replayed.Code, replayed.Out));
    }

    [Fact]
    public async Task Check_MistakeInTheWaivers_IsInvalidInputWithItsPlace()
    {
        await using var estate = await EstateRuns.StartAsync();
        await WriteAsync(estate, "soon");

        var run = await estate.LiveAsync("check", estate.Plan, "--waivers", estate.File("waivers.yaml"));

        Assert.Equal((ExitCode.InvalidInput, ""), (run.Code, run.Out));
        Assert.Contains("waivers.yaml:4:", run.Error, StringComparison.Ordinal);
        Assert.Empty(estate.Lab.Calls);
    }

    private static Task WriteAsync(EstateRuns estate, string until) => File.WriteAllTextAsync(
        estate.File("waivers.yaml"),
        "apiVersion: readiness/v1\nkind: Waivers\nwaivers:\n"
        + string.Concat(Broken.Select(broken => $"  - {{ rule: {broken.Rule}, subject: {broken.Subject}, owner: ops, reason: known, until: {until} }}\n")),
        TestContext.Current.CancellationToken);
}
