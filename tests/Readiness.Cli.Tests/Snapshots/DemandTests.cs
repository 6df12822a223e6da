using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Snapshots;

/// <summary>Only what the selected rules read is asked for.</summary>
public sealed class DemandTests
{
    [Fact]
    public async Task Check_RuleOnThePlanAlone_AsksNothing()
    {
        await using var estate = await EstateRuns.StartAsync();

        var run = await estate.LiveAsync("check", estate.Plan, "--rule", "objectives-undeclared");

        Assert.Equal(ExitCode.Ready, run.Code);
        Assert.Empty(estate.Lab.Calls);
    }

    [Fact]
    public async Task Check_RuleOnASignal_AsksTheMonitoringOnly()
    {
        await using var estate = await EstateRuns.StartAsync();

        var run = await estate.LiveAsync("check", estate.Plan, "--rule", "signal-lost-with-its-target");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.Equal(["prometheus"], estate.Lab.Calls.Select(call => call.Service).Distinct());
    }

    [Fact]
    public async Task Check_RuleOnASwitch_FindsTheSameAsAllRulesDo()
    {
        await using var estate = await EstateRuns.StartAsync();

        var run = await estate.LiveAsync("check", estate.Plan, "--rule", "switch-not-permitted");

        Assert.Equal(ExitCode.NotReady, run.Code);
        Assert.DoesNotContain(estate.Lab.Calls, call => call.Service is "prometheus" or "mysql" or "standby");
        // The policy to paste is read by the fix alone.
        Assert.Contains("put-role-policy", run.Out, StringComparison.Ordinal);
    }
}
