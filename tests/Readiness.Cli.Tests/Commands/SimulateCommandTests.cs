using Readiness.Cli.Tests.Snapshots;
using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

public sealed class SimulateCommandTests
{
    [Fact]
    public async Task Simulate_EstateBeforeTheChange_TellsTheIncidentInItsOrder()
    {
        await using var estate = await EstateRuns.StartAsync();
        var run = await estate.LiveAsync("simulate", estate.Plan);

        Assert.Equal((ExitCode.NotReady, ""), (run.Code, run.Error));
        var story = Run.Unwrap(run.Out);
        AssertInOrder(
            story,
            "primary-lost: THE FAILOVER FAILS at detect",
            "all that failover-monitor asks is lost (monitoring), and it reads silence as health",
            "the chain ends here",
            "dns-writer would be refused",
            "no statement of the identity policies allows it",
            "payments-dr does not serve",
            "RTO never recovers; objective 10m: MISSED",
            "assets loses 30m4s (4s at best, 1h4s at worst); objective 5m: MISSED",
            "With three fixes it works:",
            "signal-lost-with-its-target",
            "switch-not-permitted",
            "standby-not-serving",
            "still misses the RPO of assets",
            "With one more it keeps its objectives, too:");
    }

    [Fact]
    public async Task Simulate_EstateAfterTheChange_WorksWithinItsObjectives()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        var run = await estate.LiveAsync("simulate", estate.Plan, "--explain", "rto", "--explain", "rpo");

        Assert.Equal((ExitCode.Ready, ""), (run.Code, run.Error));
        var story = Run.Unwrap(run.Out);
        // The quicker of monitor (40s; 15s; 55s) and heartbeat (27.5s; 20s; 35s), an election (1.5s; 0s; 4s), the switch and the promotion:
        // 27.5s + 1.5s + 2m5s + 30s; 15s + 0s + 2s + 10s; 35s + 4s + 2m15s + 2m.
        Assert.Contains("recovers in 3m4s (27s at best, 4m54s at worst); objective 10m: met", story, StringComparison.Ordinal);
        Assert.Contains("assumed: Amazon Route 53 documentation", story, StringComparison.Ordinal);
        Assert.Contains("scrape interval 0s 7s500ms 15s from GET /api/v1/targets", story, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Snapshot_ReplaysToTheByte()
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("snapshot", "take", estate.Plan, "--output", estate.File("s.json"));
        await estate.StopLabAsync();
        string[] command = ["simulate", "--snapshot", estate.File("s.json"), "--explain", "rto", "--explain", "rpo"];

        var first = await Run.OfAsync(command);

        Assert.Equal(ExitCode.NotReady, first.Code);
        Assert.Equal(first, await Run.OfAsync(command));
    }

    [Fact]
    public async Task Simulate_EachSite_PrintsWhatSurvivesWhat()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        var run = await estate.LiveAsync("simulate", estate.Plan, "--each-site");

        Assert.Contains("aliyun-hk ok ok ok ok ok works in 3m4s (worst 4m54s)", Run.Unwrap(run.Out), StringComparison.Ordinal);
        Assert.Contains("aws-hk ok lost lost lost lost keeps serving, unprotected", Run.Unwrap(run.Out), StringComparison.Ordinal);
        Assert.Contains("office lost lost ok ok ok keeps serving, unprotected", Run.Unwrap(run.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Report_HoldsFindingsOfTheirPhases()
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("simulate", estate.Plan, "-q", "--report", $"json={estate.File("findings.json")}");

        using var report = System.Text.Json.JsonDocument.Parse(await estate.ReadAsync("findings.json"));
        var broken = report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(finding => finding.GetProperty("outcome").GetString() == "fail")
            .Select(finding => $"{finding.GetProperty("phase").GetString()} {finding.GetProperty("rule").GetString()}");
        Assert.Equal(
            ["data simulated-rpo", "detect simulated-detect", "drill simulated-rto", "start simulated-start", "switch simulated-switch"],
            broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Simulate_Drill_ShowsWhichAssumptionWasOff()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        await File.WriteAllTextAsync(
            estate.File("drill.yaml"),
            "apiVersion: readiness/v1\nkind: ObservedDrill\nscenario: primary-lost\nends: { detect: 30s, decide: 31s, switch: 6m }\ndata: { assets: 50s }\n",
            TestContext.Current.CancellationToken);
        var run = Run.Unwrap((await estate.LiveAsync("simulate", estate.Plan, "--observed", estate.File("drill.yaml"))).Out);

        Assert.Contains("detect: measured 30s, predicted 27s500ms (15s at best, 35s at worst): as predicted", run, StringComparison.Ordinal);
        Assert.Contains("switch: measured 5m29s, predicted 2m5s (2s at best, 2m15s at worst): NOT AS PREDICTED", run, StringComparison.Ordinal);
        // 5m29s less 15s of the actor and 60s of the TTL.
        Assert.Contains("propagation of the change (1m (0s at best)) would alone explain it at 4m14s", run, StringComparison.Ordinal);
        Assert.Contains("loss of assets: measured 50s", run, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_EverythingLost_IsAnAnswer()
    {
        await using var estate = await EstateRuns.StartAsync(after: true);
        var run = await estate.LiveAsync("simulate", estate.Plan, "--lose", "aliyun-hk", "--lose", "aws-hk", "--lose", "office");

        Assert.Equal((ExitCode.NotReady, ""), (run.Code, run.Error));
        Assert.Contains("orders→orders-dr loses everything", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no site or component 'aws'", "--lose", "aws")]
    [InlineData("there is no scenario 'primary'", "--scenario", "primary")]
    [InlineData("--pairs says how", "--pairs")]
    [InlineData("there is no format 'xml'", "-o", "xml")]
    [InlineData("a --report needs a file", "--report", "json")]
    [InlineData("they do not go with --lose", "--each-site", "--lose", "office")]
    public async Task Simulate_MistakeOnTheCommandLine_IsUsage(string expected, params string[] arguments)
    {
        await using var estate = await EstateRuns.StartAsync();
        var run = await estate.LiveAsync(["simulate", estate.Plan, .. arguments]);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_ChainWithoutDetect_IsAMistakeOfThePlan()
    {
        await using var estate = await EstateRuns.StartAsync();
        await File.WriteAllTextAsync(
            estate.Plan, estate.Lab.PlanText.Replace("  detect: [ { signal: failover-monitor } ]\n", "", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var run = await estate.LiveAsync("simulate", estate.Plan);

        Assert.Equal(ExitCode.InvalidInput, run.Code);
        Assert.Contains("the chain has no detect step, so nothing would start the failover", Run.Unwrap(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_SimulationOptionsWithoutSimulate_AreRefused()
    {
        var run = await Run.OfAsync("demo", "--each-site");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--each-site belongs to a simulation: add --simulate", run.Error, StringComparison.Ordinal);
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var from = 0;
        foreach (var part in parts)
        {
            var at = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' does not follow in:\n{text[from..]}");
            from = at + part.Length;
        }
    }
}
