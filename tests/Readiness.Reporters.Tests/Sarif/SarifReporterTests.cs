using System.Globalization;
using Microsoft.CodeAnalysis.Sarif;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Sarif;

namespace Readiness.Reporters.Tests.Sarif;

public sealed class SarifReporterTests
{
    [Fact]
    public async Task Write_Mixed_HasAResultForEachBrokenAndUnknownFinding()
    {
        var run = await RunOfAsync(Reports.Mixed);

        Assert.Equal(["f1", "f2", "f3"], run.Results.Select(FingerprintOf));
        Assert.Equal([FailureLevel.Error, FailureLevel.Error, FailureLevel.Warning], run.Results.Select(result => result.Level));
        Assert.All(run.Results, result => Assert.Equal(ResultKind.Fail, result.Kind));
        Assert.All(run.Results, result => Assert.Equal(result.RuleId, run.Tool.Driver.Rules[result.RuleIndex].Id));
    }

    [Fact]
    public async Task Write_Unknown_SaysSoAndIsShownLikeWhatIsBroken()
    {
        var unknown = (await RunOfAsync(Reports.Mixed)).Results.Single(result => FingerprintOf(result) == "f2");

        Assert.StartsWith("dns-writer→app-record: cannot tell: switch.permitted was not collected", unknown.Message.Text, StringComparison.Ordinal);
        Assert.Equal("unknown", unknown.GetProperty("outcome"));
        Assert.Equal((FailureLevel.Error, ResultKind.Fail), (unknown.Level, unknown.Kind));
    }

    [Fact]
    public async Task Write_Result_PointsAtThePlaceInThePlan()
    {
        var location = (await RunOfAsync(Reports.Mixed)).Results[0].Locations.Single();

        Assert.Equal("dr/plan.yaml", location.PhysicalLocation.ArtifactLocation.Uri.OriginalString);
        Assert.Equal("%SRCROOT%", location.PhysicalLocation.ArtifactLocation.UriBaseId);
        Assert.Equal((12, 5, 21), (location.PhysicalLocation.Region.StartLine, location.PhysicalLocation.Region.StartColumn, location.PhysicalLocation.Region.EndColumn));
        Assert.Equal("signal/failover-monitor", location.LogicalLocation.FullyQualifiedName);
    }

    [Theory]
    [InlineData("./plan.yaml", "plan.yaml", true)]
    [InlineData("dr\\my plan#1.yaml", "dr/my%20plan%231.yaml", true)]
    [InlineData("/srv/dr/plan.yaml", "file:///srv/dr/plan.yaml", false)]
    public async Task Write_Place_IsAnAddressThatOthersResolve(string file, string expected, bool isBelowTheSources)
    {
        var finding = Reports.Mixed.Findings[0];
        var artifact = (await RunOfAsync(Reports.Mixed with { Findings = [finding with { Place = finding.Place! with { File = file } }] })).Results[0].Locations[0].PhysicalLocation.ArtifactLocation;

        Assert.Equal(expected, artifact.Uri.OriginalString);
        Assert.Equal(isBelowTheSources, artifact.UriBaseId is not null);
    }

    [Fact]
    public async Task Write_Rule_CarriesWhyFixAndLinks()
    {
        var rule = (await RunOfAsync(Reports.Mixed)).Tool.Driver.Rules.Single(rule => rule.Id == "signal-lost-with-its-target");

        Assert.Equal("The failover signal is lost together with what it watches", rule.ShortDescription.Text);
        Assert.Contains("When the site goes dark", rule.FullDescription.Text, StringComparison.Ordinal);
        Assert.Contains("Run a second Prometheus elsewhere.", rule.Help.Text, StringComparison.Ordinal);
        Assert.Contains("```\n{\n  \"Version\": \"2012-10-17\"\n}\n```", rule.Help.Markdown, StringComparison.Ordinal);
        Assert.Contains("<https://example.com/monitoring>", rule.Help.Markdown, StringComparison.Ordinal);
        Assert.Equal("https://example.com/monitoring", rule.HelpUri.OriginalString);
        Assert.Contains("aws-well-architected/REL11-BP01", rule.Tags);
    }

    [Fact]
    public async Task Write_Fingerprints_AreOursAlone()
    {
        var report = Reports.Many(12, number => $"message {number}");
        var results = (await RunOfAsync(report)).Results;
        var moved = (await RunOfAsync(report with { Findings = [.. report.Findings.Select(finding => finding with { Message = "another", Place = new FindingPlace("elsewhere.yaml", 99, 1, 1) })] })).Results;

        Assert.Equal(results.Select(result => result.PartialFingerprints["primaryLocationLineHash"]), moved.Select(result => result.PartialFingerprints["primaryLocationLineHash"]));
        Assert.All(results, result => Assert.Matches("^[0-9a-f]{16}:1$", result.PartialFingerprints["primaryLocationLineHash"]));
    }

    [Fact]
    public async Task Write_Waivers_SuppressWhatIsBrokenWhileTheyHold()
    {
        var results = (await RunOfAsync(Reports.Waived)).Results.ToDictionary(FingerprintOf);

        Assert.Equal((SuppressionKind.External, SuppressionStatus.Accepted), (results["w1"].Suppressions.Single().Kind, results["w1"].Suppressions.Single().Status));
        Assert.Equal("accepted until 2026-05-31 by payments: replaced in May", results["w1"].Suppressions.Single().Justification);
        Assert.Empty(results["w2"].Suppressions);
        Assert.Contains("Waiver: run out", results["w2"].Message.Text, StringComparison.Ordinal);
        Assert.Empty(results["w3"].Suppressions);
        Assert.Equal(FailureLevel.Note, results["w4"].Level);
    }

    [Fact]
    public async Task Write_Verbose_TellsWhatPassedWithoutAlarm()
    {
        var passed = (await RunOfAsync(Reports.Mixed, ReportDetail.Verbose)).Results.Single(result => FingerprintOf(result) == "f4");

        Assert.Equal((ResultKind.Pass, FailureLevel.None), (passed.Kind, passed.Level));
    }

    [Fact]
    public async Task Write_Invocation_CarriesExitCodeAndWhatWasNotCollected()
    {
        var invocation = (await RunOfAsync(Reports.Mixed)).Invocations.Single();

        Assert.True(invocation.ExecutionSuccessful);
        Assert.Equal(3, invocation.ExitCode);
        Assert.Contains(invocation.ToolExecutionNotifications, notification => notification.Message.Text.StartsWith("monitoring (prometheus): Timeout", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Interrupted_IsNoWholeRun()
    {
        var run = await RunOfAsync(Reports.Ready with { IsInterrupted = true, Verdict = Verdict.CannotTell, HasBlindSpots = true });

        Assert.False(run.Invocations.Single().ExecutionSuccessful);
        Assert.Equal(130, run.Invocations.Single().ExitCode);
        Assert.Equal(("run-interrupted", FailureLevel.Error), (run.Results.Single().RuleId, run.Results.Single().Level));
    }

    [Fact]
    public async Task Write_CheckAndSimulation_AreKeptApart() =>
        Assert.NotEqual((await RunOfAsync(Reports.Mixed)).AutomationDetails.Id, (await RunOfAsync(Reports.Mixed with { Command = "simulate" })).AutomationDetails.Id);

    [Theory]
    [InlineData("[click](https://evil.example) <script>alert(1)</script> ```\n# head")]
    [InlineData("a\u001b[31m\u202eb\ud800\0\u0085")]
    [InlineData("{0} {{x}} %41 \\ \"")]
    [InlineData("")]
    public async Task Write_HostileTexts_StayText(string text)
    {
        var run = await RunOfAsync(Reports.Hostile(text));

        Assert.Equal(3, run.Results.Count);
        Assert.All(run.Results.Select(result => result.Message.Text), shown => Assert.DoesNotContain("](", shown, StringComparison.Ordinal));
        Assert.All(run.Tool.Driver.Rules.Select(rule => rule.Help.Markdown), shown => Assert.DoesNotMatch(@"(?m)(?<!\\)\]\(|^# |(?<!\\)<script", Unfenced(shown)));
    }

    [Fact]
    public async Task Write_Ready_HasNoResults()
    {
        var run = await RunOfAsync(Reports.Ready);

        Assert.Empty(run.Results);
        Assert.Equal(0, run.Invocations.Single().ExitCode);
    }

    [Fact]
    public void Write_Twice_IsTheSameToTheByte() => Assert.Equal(Written(Reports.Mixed), Written(Reports.Mixed));

    internal static string Written(Report report, ReportDetail detail = ReportDetail.Normal)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new SarifReporter().Write(report, output, new ReporterOptions(Detail: detail));
        return output.ToString();
    }

    internal static string FingerprintOf(Result result) => result.PartialFingerprints["readiness/v1"];

    private static Task<Microsoft.CodeAnalysis.Sarif.Run> RunOfAsync(Report report, ReportDetail detail = ReportDetail.Normal) => SarifReading.RunOfAsync(Written(report, detail));

    private static string Unfenced(string markdown) => System.Text.RegularExpressions.Regex.Replace(markdown, "(?s)(`{3,})\n.*?\n\\1", "");
}
