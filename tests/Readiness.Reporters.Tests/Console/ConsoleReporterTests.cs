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
    public void Write_Unknown_NamesFactAndReasonOnce()
    {
        var text = Written(Reports.Mixed);

        Assert.Contains("cannot tell: switch.permitted was not collected", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("iam:GetRole was").Length);
    }

    [Fact]
    public void Write_UnknownsOfOneCause_AreToldTogether()
    {
        var text = Written(Reports.Blind);

        Assert.Equal(
            """
            1. UNKNOWN (critical)  switch  2 rules about dns-writer→app-record
               switch dns-writer→app-record cannot be told: AccessDenied
               because   iam:GetRole was refused
               missing   switch.permitted, switch.ttl
               undecided switch-not-permitted
                         ttl-longer-than-its-budget [primary-lost, standby-lost]
               fix       Let Readiness read it.
            """,
            text[text.IndexOf("1. UNKNOWN", StringComparison.Ordinal)..].TrimEnd());
    }

    [Fact]
    public void Write_UnknownsOfOneCauseVerbose_AreToldOneByOne() =>
        Assert.Contains("3. UNKNOWN", Written(Reports.Blind, new ReporterOptions(Detail: ReportDetail.Verbose)), StringComparison.Ordinal);

    [Fact]
    public void Write_OneRuleBrokenInManyPlaces_IsToldOnceWithTheOthersBelow()
    {
        var text = Written(Reports.Repeated);

        Assert.Contains("1. CRITICAL  detect  signal-lost-with-its-target  [primary-lost]", text, StringComparison.Ordinal);
        Assert.Contains("   also      target-1: target-1 is lost", text, StringComparison.Ordinal);
        Assert.Contains("and 3 more; --verbose prints them", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2. CRITICAL", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BrokenSpare_SaysThatItDoesNotDecide()
    {
        var text = Written(Reports.Ready with { Findings = [.. Reports.Mixed.Findings.Take(1).Select(finding => finding with { IsSpare = true })] });

        Assert.StartsWith("hk-payments: READY (1 broken spare)\n", text, StringComparison.Ordinal);
        Assert.Contains("1. SPARE (critical)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SitesThatNoAddressProves_AreNamed()
    {
        var claimed = new ComponentState("dns-writer", "consul-template", "aws-hk", TimeSpan.Zero, []) { IsSiteClaimed = true };

        Assert.Contains("On the plan's word, proven by no address: dns-writer in aws-hk.", Written(Reports.Ready with { Components = [claimed] }), StringComparison.Ordinal);
    }

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
