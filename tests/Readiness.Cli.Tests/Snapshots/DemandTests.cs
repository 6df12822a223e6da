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

    [Theory]
    [InlineData("failover-monitor", "prometheus")]
    [InlineData("payments-dr", "standby")]
    [InlineData("assets", "")]
    [InlineData("app-name", "dns")]
    [InlineData("orders→orders-dr", "mysql")]
    [InlineData("dns-writer→app-record", "dns,ec2,iam,route53,sts")]
    public async Task Check_OneSubject_AsksOnlyWhatItRestsOn(string subject, string services)
    {
        await using var estate = await EstateRuns.StartAsync();

        var run = await estate.LiveAsync("check", estate.Plan, "--subject", subject);

        Assert.DoesNotContain("NotRequested", run.Out, StringComparison.Ordinal);
        Assert.Equal(services, string.Join(',', estate.Lab.Calls.Select(call => call.Service).Distinct().Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("detect", "prometheus")]
    [InlineData("start", "standby")]
    [InlineData("data", "mysql")]
    [InlineData("switch", "dns,ec2,iam,route53,sts")]
    [InlineData("drill", "")]
    public async Task Check_OnePhase_AsksOnlyWhatItRestsOn(string phase, string services)
    {
        await using var estate = await EstateRuns.StartAsync();

        var run = await estate.LiveAsync("check", estate.Plan, "--phase", phase);

        Assert.DoesNotContain("NotRequested", run.Out, StringComparison.Ordinal);
        Assert.Equal(services, string.Join(',', estate.Lab.Calls.Select(call => call.Service).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Check_OneSubject_FindsWhatTheWholeCheckFindsOfIt()
    {
        await using var estate = await EstateRuns.StartAsync();
        var whole = await estate.LiveAsync("check", estate.Plan, "--output", $"json={estate.File("whole.json")}");
        var part = await estate.LiveAsync("check", estate.Plan, "--subject", "dns-writer→app-record", "--output", $"json={estate.File("part.json")}");

        Assert.Equal((ExitCode.NotReady, ExitCode.NotReady), (whole.Code, part.Code));
        var expected = Findings(await estate.ReadAsync("whole.json")).Where(finding => finding.StartsWith("dns-writer→app-record ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Findings(await estate.ReadAsync("part.json")));
    }

    private static List<string> Findings(string report)
    {
        using var json = System.Text.Json.JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding =>
            $"{finding.GetProperty("subject").GetProperty("name")} {finding.GetProperty("rule")} {finding.GetProperty("outcome")}")];
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
