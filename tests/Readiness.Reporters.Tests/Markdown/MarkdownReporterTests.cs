using System.Text.RegularExpressions;
using Readiness.Core.Reports;
using Readiness.Reporters.Markdown;

namespace Readiness.Reporters.Tests.Markdown;

public sealed partial class MarkdownReporterTests
{
    private const int MostOfAComment = 65_536;

    [Fact]
    public void Write_Mixed_BeginsWithTheVerdictAndTheChain()
    {
        var page = Written(Reports.Mixed);

        Assert.StartsWith("## hk-payments: NOT READY\n\n1 broken, 1 cannot be told, 1 minor, 1 passed · judged at 2026-03-14 14:58:03Z, for primary-lost, RTO 10m, RPO 5m\n", page, StringComparison.Ordinal);
        Assert.Contains("| detect | **BROKEN** | failover-monitor |\n| switch | **UNKNOWN** | dns-writer→app-record |\n| start | ok | payments-dr |\n", page, StringComparison.Ordinal);
        Assert.Contains("The chain breaks at detect.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Findings_ShowWhatToDoAndFoldTheRest()
    {
        var page = Written(Reports.Mixed);
        var sight = Folded().Replace(page, "");

        Assert.Contains("### 1. CRITICAL · detect · The failover signal is lost together with what it watches", sight, StringComparison.Ordinal);
        Assert.Contains("**Fix:** Run a second Prometheus elsewhere.", sight, StringComparison.Ordinal);
        Assert.Contains("### 2. UNKNOWN (critical) · switch · ", sight, StringComparison.Ordinal);
        Assert.Contains("- **medium** payments-dr \\[primary-lost\\]: the certificate ends in 12 days (`standby-certificate-ends-soon`)", sight, StringComparison.Ordinal);
        Assert.DoesNotContain("2012-10-17", sight, StringComparison.Ordinal);
        Assert.Contains("```\n{\n  \"Version\": \"2012-10-17\"\n}\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("- declared: dr/plan.yaml:12\n", page, StringComparison.Ordinal);
        Assert.Contains("- <https://example.com/monitoring>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Waived_SaysWhoAcceptedItUntilWhen()
    {
        var page = Written(Reports.Waived);

        Assert.Contains("### 1. WAIVED (critical)", page, StringComparison.Ordinal);
        Assert.Contains("Does not decide the verdict: accepted until 2026-05-31 by payments: replaced in May", page, StringComparison.Ordinal);
        Assert.Contains("### 4. SPARE (critical)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Ready_IsShort() => Assert.InRange(Written(Reports.Ready).Length, 1, 400);

    [Fact]
    public void Write_Interrupted_SaysSoAtTheTop() =>
        Assert.Contains("> **Interrupted:**", Written(Reports.Ready with { IsInterrupted = true }).Split("\n| phase", 2)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    [InlineData(6000)]
    public void Write_ManyHugeFindings_AreCutAloudWithinAComment(int count)
    {
        var page = Written(Reports.Many(count, number => new string('<', 3000) + number) with { FailOn = Core.Rules.Severity.Info });
        var shown = Heading().Count(page);
        var cut = Cut().Match(page);

        Assert.InRange(page.Length, 1, MostOfAComment);
        Assert.InRange(shown, 1, count);
        Assert.Equal(count, shown + (cut.Success ? int.Parse(cut.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0));
    }

    [Theory]
    [InlineData("<script>alert(1)</script></details>")]
    [InlineData("[click](https://evil.example) ![x](y) | a | b")]
    [InlineData("```\n# head\n- item\n@everyone #1")]
    [InlineData("a\u001b[31m\u202eb\ud800\0")]
    public void Write_HostileTexts_StayText(string text)
    {
        var sight = Fences().Replace(Written(Reports.Hostile(text)), "");

        Assert.DoesNotMatch(@"(?<!\\)<(?!/?details>|/?summary>|!-- -->|https?://[^ <>]+>)", sight);
        Assert.DoesNotMatch(@"(?<!\\)\]\(", sight);
        Assert.DoesNotMatch(@"@(?!<!-- -->)", sight);
        Assert.Equal(Regex.Count(sight, "<details>"), Regex.Count(sight, @"(?<!\\)</details>"));
        Assert.DoesNotMatch("(?m)^(# |- item)|[\0\u001b\u202e\ud800]", sight);
    }

    [Fact]
    public void Write_Twice_IsTheSameToTheByte() => Assert.Equal(Written(Reports.Mixed), Written(Reports.Mixed));

    private static string Written(Report report)
    {
        using var output = new StringWriter();
        new MarkdownReporter().Write(report, output, new ReporterOptions());
        return output.ToString();
    }

    [GeneratedRegex("(?s)<details>.*?\n</details>")]
    private static partial Regex Folded();

    [GeneratedRegex("(?sm)^(`{3,})\n.*?\n\\1$")]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?m)^### \d+\. ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"Cut here: (\d+) more")]
    private static partial Regex Cut();
}
