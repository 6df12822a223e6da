using Readiness.Core.Reports;
using Readiness.Reporters.Console;

namespace Readiness.Reporters.Tests.Console;

public sealed class ConsoleReporterTests
{
    [Fact]
    public void Write_Mixed_PutsTheVerdictFirst()
    {
        var lines = Written(Reports.Mixed).Split('\n');

        Assert.Equal("hk-payments: NOT READY (1 broken, 1 cannot be told, 1 minor, 1 passed)", lines[0]);
        Assert.Equal("judged at 2026-03-14 14:58:03Z, for primary-lost, RTO 10m, RPO 5m", lines[1]);
    }

    [Fact]
    public void Write_Mixed_MarksTheBrokenLinkOfTheChain()
    {
        var text = Written(Reports.Mixed);

        Assert.Contains("  detect  BROKEN   failover-monitor\n", text, StringComparison.Ordinal);
        Assert.Contains("  switch  UNKNOWN  dns-writer→app-record\n", text, StringComparison.Ordinal);
        Assert.Contains("  start   ok       payments-dr\n", text, StringComparison.Ordinal);
        Assert.Contains("The chain breaks at detect.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Broken_TellsWhyEvidenceAndFix()
    {
        var text = Written(Reports.Mixed);

        Assert.Contains("GET /api/v1/targets at", text, StringComparison.Ordinal);
        Assert.Contains("             prometheus --config.file=second.yml\n", text, StringComparison.Ordinal);
        Assert.Contains("               \"Version\": \"2012-10-17\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Unknown_NamesFactAndReason() =>
        Assert.Contains("switch.permitted was not collected: AccessDenied, iam:GetRole was", Written(Reports.Mixed), StringComparison.Ordinal);

    [Fact]
    public void Write_Prose_StaysWithinTheColumns() =>
        Assert.All(Written(Reports.Mixed, new ReporterOptions(Width: 70)).Split('\n'), line => Assert.True(line.Length <= 70, line));

    [Fact]
    public void Write_Quiet_PrintsTheVerdictOnly() =>
        Assert.Equal(2, Written(Reports.Mixed, new ReporterOptions(Detail: ReportDetail.Quiet)).TrimEnd().Split('\n').Length);

    [Fact]
    public void Write_Verbose_PrintsPassesAndTrouble()
    {
        var text = Written(Reports.Mixed, new ReporterOptions(Detail: ReportDetail.Verbose));

        Assert.Contains("payments-dr: standby-not-serving", text, StringComparison.Ordinal);
        Assert.Contains("Timeout: GET /api/v1/rules", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Ready_SaysReadyAndNoMore() =>
        Assert.StartsWith("hk-payments: READY (1 passed)\n", Written(Reports.Ready), StringComparison.Ordinal);

    [Fact]
    public void Write_Interrupted_SaysThatItIsIncomplete() =>
        Assert.Contains("It is not complete.", Written(Reports.Mixed with { IsInterrupted = true }), StringComparison.Ordinal);

    [Fact]
    public void Write_Piped_HasNoControlCharacters() =>
        Assert.DoesNotContain('\u001b', Written(Reports.Mixed));

    private static string Written(Report report, ReporterOptions? options = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ConsoleReporter().Write(report, output, options ?? new ReporterOptions());
        return output.ToString();
    }
}
