using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Sarif;
using Readiness.Cli.Tests.Snapshots;
using Readiness.Core.Reports;
using Readiness.Lab.Faults;
using Readiness.Reporters.Tests.Sarif;
using CommandRun = Readiness.Cli.Tests.Commands.Run;

namespace Readiness.Cli.Tests.Output;

/// <summary>The formats that pipelines read, of real runs: nothing that is broken or unknown is lost on the way.</summary>
public sealed class PipelineFormatsTests
{
    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, "iam")]
    [InlineData(true, "prometheus")]
    [InlineData(true, "*")]
    public async Task Check_EveryBrokenAndUnknownFinding_IsInEveryFormat(bool after, string? denied)
    {
        await using var estate = await EstateRuns.StartAsync(after);
        if (denied is not null) estate.Lab.Faults = [new LabFault(denied, "*", LabFaultKind.Deny)];
        var run = await estate.LiveAsync("check", estate.Plan, "-o", $"json={estate.File("report.json")}", "-o", $"sarif={estate.File("report.sarif")}", "-o", $"junit={estate.File("report.xml")}");

        using var json = JsonDocument.Parse(await estate.ReadAsync("report.json"));
        var expected = json.RootElement.GetProperty("findings").EnumerateArray().Where(IsTrouble).ToList();
        Assert.Equal(denied is not null, expected.Exists(finding => Text(finding, "outcome") == "unknown"));
        var sarif = await SarifReading.RunOfAsync(await estate.ReadAsync("report.sarif"));
        Assert.Equal(
            expected.Select(finding => (Text(finding, "fingerprint"), Text(finding, "outcome"))),
            sarif.Results.Select(result => (result.PartialFingerprints["readiness/v1"], result.GetProperty("outcome"))));
        Assert.All(sarif.Results, result => Assert.Equal(ResultKind.Fail, result.Kind));
        Assert.Equal(run.Code, sarif.Invocations.Single().ExitCode);

        var suites = XDocument.Parse(await estate.ReadAsync("report.xml")).Root!;
        Assert.Equal(expected.Count(finding => Text(finding, "outcome") == "unknown"), suites.Descendants("error").Count());
        Assert.Equal(expected.Count(finding => Text(finding, "outcome") == "fail"), suites.Descendants("failure").Count() + suites.Descendants("skipped").Count());
        Assert.Equal(run.Code == ExitCode.Ready, !suites.Descendants("failure").Concat(suites.Descendants("error")).Any());
    }

    [Fact]
    public async Task Check_Results_StandOnTheLinesThatDeclareTheirSubjects()
    {
        await using var estate = await EstateRuns.StartAsync();
        await estate.LiveAsync("check", estate.Plan, "-o", $"sarif={estate.File("report.sarif")}");

        var plan = await File.ReadAllLinesAsync(estate.Plan, TestContext.Current.CancellationToken);
        var results = (await SarifReading.RunOfAsync(await estate.ReadAsync("report.sarif"))).Results;
        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            var place = result.Locations.Single().PhysicalLocation;
            var name = result.Locations.Single().LogicalLocation.Name;
            Assert.Equal(new Uri(estate.Plan).AbsoluteUri, place.ArtifactLocation.Uri.OriginalString);
            Assert.Contains(name.Split('→')[0], plan[place.Region.StartLine - 1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Check_WaivedFailure_IsSuppressedAndSkippedNeverGone()
    {
        await using var estate = await EstateRuns.StartAsync();
        await File.WriteAllTextAsync(
            estate.File("waivers.yaml"),
            "apiVersion: readiness/v1\nkind: Waivers\nwaivers:\n  - { rule: switch-not-permitted, subject: dns-writer→app-record, owner: payments, reason: replaced soon, until: 2099-12-31 }\n  - { rule: standby-not-serving, subject: nobody, owner: payments, reason: none, until: 2099-12-31 }\n",
            TestContext.Current.CancellationToken);
        await estate.LiveAsync("check", estate.Plan, "--waivers", estate.File("waivers.yaml"), "-o", $"sarif={estate.File("report.sarif")}", "-o", $"junit={estate.File("report.xml")}");

        var results = (await SarifReading.RunOfAsync(await estate.ReadAsync("report.sarif"))).Results;
        Assert.Equal("accepted until 2099-12-31 by payments: replaced soon", results.Single(result => result.RuleId == "switch-not-permitted").Suppressions.Single().Justification);
        var unused = results.Single(result => result.RuleId == "waiver-unused").Locations.Single().PhysicalLocation;
        Assert.Equal((new Uri(estate.File("waivers.yaml")).AbsoluteUri, 5), (unused.ArtifactLocation.Uri.OriginalString, unused.Region.StartLine));
        var skipped = XDocument.Parse(await estate.ReadAsync("report.xml")).Descendants("testcase").Single(test => ((string)test.Attribute("name")!).StartsWith("switch-not-permitted", StringComparison.Ordinal)).Element("skipped")!;
        Assert.StartsWith("BROKEN, accepted until 2099-12-31 by payments: replaced soon: dns-writer may not change app-record", (string?)skipped.Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Simulate_Report_IsInTheFormatsOfPipelinesToo()
    {
        await using var estate = await EstateRuns.StartAsync();
        var run = await estate.LiveAsync("simulate", estate.Plan, "-q", "--report", $"sarif={estate.File("s.sarif")}", "--report", $"junit={estate.File("s.xml")}");

        Assert.Equal((ExitCode.NotReady, ""), (run.Code, run.Error));
        string[] broken = ["simulated-detect", "simulated-rpo", "simulated-rto", "simulated-start", "simulated-switch"];
        var sarif = await SarifReading.RunOfAsync(await estate.ReadAsync("s.sarif"));
        Assert.Equal(broken, sarif.Results.Select(result => result.RuleId).Order(StringComparer.Ordinal));
        Assert.Equal("readiness/simulate/hk-payments/", sarif.AutomationDetails.Id);
        Assert.All(sarif.Results, result => Assert.NotNull(result.Locations.Single().PhysicalLocation));
        Assert.Equal(broken.Length, XDocument.Parse(await estate.ReadAsync("s.xml")).Descendants("failure").Count());
    }

    [Theory]
    [InlineData("check", "json, junit, markdown, sarif, text")]
    [InlineData("simulate", "html, json, mermaid, text")]
    [InlineData("simulate", "json, junit, markdown, sarif, text")]
    public async Task Help_Formats_AreThoseThatThereAre(string verb, string formats) =>
        Assert.Contains(formats, CommandRun.Unwrap((await CommandRun.OfAsync(verb, "--help")).Out), StringComparison.Ordinal);

    private static bool IsTrouble(JsonElement finding) => Text(finding, "outcome") is "fail" or "unknown";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
