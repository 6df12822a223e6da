using System.Xml.Linq;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.JUnit;

namespace Readiness.Reporters.Tests.JUnit;

public sealed class JUnitReporterTests
{
    [Fact]
    public void Write_Mixed_FailsOnWhatDecidesAndErrsOnWhatCannotBeTold()
    {
        var root = Parsed(Reports.Mixed);

        Assert.Equal(["hk-payments detect", "hk-payments switch", "hk-payments start"], root.Elements("testsuite").Select(suite => (string?)suite.Attribute("name")));
        Assert.Equal("critical", (string?)Case(root, "signal-lost-with-its-target: signal failover-monitor [primary-lost]").Element("failure")!.Attribute("type"));
        Assert.Equal("cannot-tell", (string?)Case(root, "switch-not-permitted: switch dns-writer→app-record").Element("error")!.Attribute("type"));
        Assert.Empty(Case(root, "standby-not-serving: start payments-dr [primary-lost]").Elements());
    }

    [Fact]
    public void Write_Failure_TellsAllThatMendsIt()
    {
        var text = Case(Parsed(Reports.Mixed), "signal-lost-with-its-target: signal failover-monitor [primary-lost]").Element("failure")!.Value;

        Assert.Contains("declared: dr/plan.yaml:12:5", text, StringComparison.Ordinal);
        Assert.Contains("evidence: signal.sources[0].site = aliyun-hk, from GET /api/v1/targets at http://10.10.0.9:9090, 14:58:01Z", text, StringComparison.Ordinal);
        Assert.Contains("fix: Run a second Prometheus elsewhere.", text, StringComparison.Ordinal);
        Assert.Contains("prometheus --config.file=second.yml", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BrokenThatDoesNotDecide_IsSkippedAndSeen()
    {
        var (mixed, waived) = (Parsed(Reports.Mixed), Parsed(Reports.Waived));

        Assert.Equal("BROKEN, medium, below the gate (high): the certificate ends in 12 days", Skipped(mixed, "standby-certificate-ends-soon: start payments-dr [primary-lost]"));
        Assert.StartsWith("BROKEN, accepted until 2026-05-31 by payments: replaced in May: all 1 sources", Skipped(waived, "signal-lost-with-its-target: signal failover-monitor [primary-lost]"), StringComparison.Ordinal);
        Assert.StartsWith("BROKEN, a spare: enough other steps of the phase are whole", Skipped(waived, "signal-lost-with-its-target: signal failover-monitor [office-lost]"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WaiverThatDoesNotHold_ChangesNothing()
    {
        var root = Parsed(Reports.Waived);

        Assert.Contains("waiver: run out: accepted until 2026-05-31", Case(root, "signal-lost-with-its-target: signal failover-monitor [standby-lost]").Element("failure")!.Value, StringComparison.Ordinal);
        Assert.Contains("what was not seen cannot be accepted", Case(root, "switch-not-permitted: switch dns-writer→app-record").Element("error")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnknownBelowTheGate_IsAnErrorAllTheSame()
    {
        var unknown = Reports.Mixed.Findings[1] with { Severity = Core.Rules.Severity.Info };

        Assert.Single(Parsed(Reports.Mixed with { Findings = [unknown] }).Descendants("error"));
    }

    [Fact]
    public void Write_NotApplicable_IsLeftOutUnlessAskedFor()
    {
        var report = Reports.Mixed with { Findings = [Reports.Mixed.Findings[0] with { Outcome = Outcome.NotApplicable }] };

        Assert.Empty(Parsed(report).Descendants("testcase"));
        Assert.Equal("does not apply here", Skipped(Parsed(report, ReportDetail.Verbose), "signal-lost-with-its-target: signal failover-monitor [primary-lost]"));
    }

    [Fact]
    public void Write_Interrupted_IsNeverGreen() =>
        Assert.Equal("run-interrupted: plan hk-payments", (string?)Parsed(Reports.Ready with { IsInterrupted = true }).Descendants("error").Single().Parent!.Attribute("name"));

    [Theory]
    [InlineData("a\u001b[31m\u202eb\ud800\0\u0085\ufffe")]
    [InlineData("]]> <![CDATA[ <failure/> & \" '")]
    [InlineData("")]
    public void Write_HostileTexts_StayText(string text)
    {
        var root = Parsed(Reports.Hostile(text));

        Assert.Equal((1, 1, 1), (root.Descendants("failure").Count(), root.Descendants("error").Count(), root.Descendants("skipped").Count()));
    }

    [Fact]
    public void Write_HugeTexts_AreCutAloud()
    {
        var root = Parsed(Reports.Hostile(new string('x', 1_000_000)) with { Plan = "hk-payments", Scenarios = ["primary-lost"] });

        Assert.InRange(root.ToString().Length, 1, 50_000);
        Assert.All(root.Descendants("failure").Concat(root.Descendants("error")), told => Assert.Matches(@"more characters\)$", told.Value));
    }

    [Fact]
    public void Write_Plan_StandsInTheNamesWithoutADotThatWouldPartThem() =>
        Assert.Equal("hk_v2.detect", (string?)Parsed(Reports.Mixed with { Plan = "hk.v2" }).Descendants("testcase").First().Attribute("classname"));

    [Fact]
    public void Write_Twice_IsTheSameToTheByte() => Assert.Equal(Written(Reports.Mixed), Written(Reports.Mixed));

    private static string? Skipped(XElement root, string name) => (string?)Case(root, name).Element("skipped")!.Attribute("message");

    private static XElement Case(XElement root, string name) => root.Descendants("testcase").Single(test => (string?)test.Attribute("name") == name);

    private static XElement Parsed(Report report, ReportDetail detail = ReportDetail.Normal) => JUnitDialect.Parsed(Written(report, detail));

    private static string Written(Report report, ReportDetail detail = ReportDetail.Normal)
    {
        using var output = new StringWriter();
        new JUnitReporter().Write(report, output, new ReporterOptions(Detail: detail));
        return output.ToString();
    }
}
