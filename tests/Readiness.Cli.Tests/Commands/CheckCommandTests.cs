using Readiness.Core.Reports;

namespace Readiness.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Check_NoSuchFile_IsInvalidInput()
    {
        var run = await Run.OfAsync("check", Path.Combine(_folder.FullName, "none.yaml"));

        Assert.Equal(ExitCode.InvalidInput, run.Code);
        Assert.Equal($"error: there is no file {Path.Combine(_folder.FullName, "none.yaml")}", Run.Unwrap(run.Error));
    }

    [Fact]
    public async Task Check_MistakesInThePlan_AreAllShownWithTheirPlace()
    {
        var path = await WriteAsync("plan.yaml", """
            apiVersion: readiness/v1
            kind: FailoverPlan
            metadata: { name: broken }
            sites: { a: { provider: aws } }
            components: { web: { kind: http-service, prob: "http://127.0.0.1/" } }
            chain: { start: [ { service: wbe } ] }
            """);

        var run = await Run.OfAsync("check", path);

        Assert.Equal(ExitCode.InvalidInput, run.Code);
        Assert.Contains($"{path}:5:", run.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}:6:", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Check_UnknownOption_IsUsage()
    {
        var run = await Run.OfAsync("check", "plan.yaml", "--frobnicate");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--frobnicate", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--rule", "signal-lots-with-its-target")]
    [InlineData("--subject", "payments-rd")]
    [InlineData("--scenario", "primary-los")]
    [InlineData("--output", "jsno")]
    public async Task Check_NameThatDoesNotExist_IsUsageWithAHint(string option, string name)
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan), option, name);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("did you mean", run.Error, StringComparison.Ordinal);
    }

    // Not even root can write to /proc.
    [Theory]
    [InlineData("--output", "json=/proc/report.json", "/proc/report.json cannot be written: ")]
    [InlineData("--keep-snapshot", "/proc/kept.json", "/proc/kept.json cannot be written: ")]
    [InlineData("--keep-snapshot", "/nowhere/at/all.json", "there is no folder /nowhere/at to write all.json to")]
    [InlineData("--keep-snapshot", "/tmp", "/tmp is a folder, and a file is needed")]
    [InlineData("--fixes", "/proc/version", "/proc/version is a file; --fixes needs a folder")]
    public async Task Check_FileThatCannotBeWritten_IsUsageBeforeAnythingIsAsked(string option, string value, string expected)
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan), option, value);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith($"readiness: {expected}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_TwoOutputsToOneFile_IsUsage()
    {
        var file = Path.Combine(_folder.FullName, "report");

        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan), "--output", $"json={file}", "--output", $"text={file}");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("there is no command 'frob'; known commands: check", "frob", "--help")]
    [InlineData("there is no command 'rules shwo'; did you mean show?", "rules", "shwo")]
    [InlineData("there is no command 'rules shwo'; did you mean show?", "rules", "shwo", "--help")]
    [InlineData("there is no option '--outptu' here; did you mean --output?", "check", "plan.yaml", "--outptu")]
    [InlineData("there is no option '--outptu' here; did you mean --output?", "check", "--outptu")]
    [InlineData("there is no option '--outptu' here; did you mean --output?", "check", "--outptu", "--help")]
    [InlineData("--quiet and --verbose do not go together", "check", "plan.yaml", "-q", "-v")]
    [InlineData("--quiet and --verbose do not go together", "demo", "-q", "-v")]
    public async Task Run_MistakeOnTheCommandLine_IsUsageAndSaysWhat(string expected, params string[] arguments)
    {
        var run = await Run.OfAsync(arguments);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.StartsWith($"readiness: {expected}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 80)]
    [InlineData("", 80)]
    [InlineData("wide", 80)]
    [InlineData("120", 120)]
    [InlineData("10", 40)]
    public void Width_Piped_FollowsTheVariable(string? columns, int expected) => Assert.Equal(expected, CommandContext.WidthOf(columns));

    [Fact]
    public async Task Check_SiteThatTheAddressRefutes_IsAFinding()
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan.Replace("site: standby", "site: primary", StringComparison.Ordinal)));

        Assert.Contains("site-claim-refuted", run.Out, StringComparison.Ordinal);
        Assert.Contains("the plan says that payments-dr is in primary; its address lies in standby", Run.Unwrap(run.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SiteThatTheAddressProves_IsNoClaim()
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan));

        Assert.DoesNotContain("site-claim-refuted", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("On the plan's word", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SiteThatNoAddressProves_IsNamedAsAClaim()
    {
        var plan = Plan.Replace("components:", "components:\n  job: { kind: sync, crontab: /none, site: primary }", StringComparison.Ordinal);

        Assert.Contains("On the plan's word, proven by no address: job in primary.", Run.Unwrap((await Run.OfAsync("check", await WriteAsync("plan.yaml", plan))).Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RefusedConnection_NamesItsSource()
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan));

        Assert.Contains("start.serves = false; start.startable = false, from TCP connect at 127.20.0.1:9", Run.Unwrap(run.Out), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DeadStandby_IsNotReadyAndNeverReady()
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan));

        Assert.NotEqual(ExitCode.Ready, run.Code);
        Assert.DoesNotContain(": READY", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Narrowed_NeverSaysReady()
    {
        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan), "--rule", "objectives-undeclared");

        Assert.Equal(ExitCode.Ready, run.Code);
        Assert.StartsWith("payments: NOTHING FOUND in the part that was looked at", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_JsonToFile_WritesItBesideTheText()
    {
        var json = Path.Combine(_folder.FullName, "report.json");

        var run = await Run.OfAsync("check", await WriteAsync("plan.yaml", Plan), "--output", $"json={json}");

        Assert.Contains("payments:", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"Report\"", await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private const string Plan = """
        apiVersion: readiness/v1
        kind: FailoverPlan
        metadata: { name: payments }
        objectives: { rto: 10m, rpo: 5m }
        sites:
          primary: { networks: [127.10.0.0/16], role: primary }
          standby: { networks: [127.20.0.0/16], role: standby }
        components:
          payments-dr: { kind: http-service, probe: "http://127.20.0.1:9/healthz", host: pay.example.com, site: standby }
        chain:
          start: [ { service: payments-dr } ]
        scenarios:
          primary-lost: { lose: [primary] }
        """;

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
