using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Reports;
using Readiness.Core.Tests.Evaluation;
using Readiness.Core.Waivers;

namespace Readiness.Core.Tests.Waivers;

public sealed class WaiverFindingsTests
{
    private static readonly Waiver Accepted = new("path-stopped", "assets", "ops", "moves in May", DateOnly.FromDateTime(Estate.Now.UtcDateTime), new SourceText("waivers.yaml", "").SpanAt(0));

    private static readonly Estate Broken = new() { Path = new Estate().Path with { Running = Fact<bool>.Present(false), Trouble = Fact<string>.Present("stopped") } };

    private static readonly Estate Unseen = new() { Path = new Estate().Path with { Running = Fact<bool>.Missing(NotCollectedReason.Timeout, "late") } };

    [Fact]
    public void Judge_WaivedFail_IsStillAFailAndDoesNotDecide()
    {
        var report = Judge(Broken, Accepted);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((Outcome.Fail, true, Accepted), (finding.Outcome, finding.IsWaived, finding.Waiver));
        Assert.Equal((Verdict.Ready, ExitCode.Ready), (report.Verdict, ExitCode.Of(report)));
        Assert.Equal(Outcome.Fail, report.Chain[0].State);
    }

    [Fact]
    public void Judge_WaivedUnknown_DecidesAllTheSame()
    {
        var report = Judge(Unseen, Accepted);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((false, Accepted), (finding.IsWaived, finding.Waiver));
        Assert.Equal(ExitCode.CannotTell, ExitCode.Of(report));
    }

    [Fact]
    public void Judge_ExpiredWaiver_DecidesAgainAndIsAFindingItself()
    {
        var report = Judge(Broken, Accepted with { Until = Accepted.Until.AddDays(-1) });

        Assert.Equal(ExitCode.NotReady, ExitCode.Of(report));
        Assert.Equal(["path-stopped", "waiver-expired"], report.Findings.Select(finding => finding.Rule));
        Assert.NotNull(report.Findings[0].Waiver);
    }

    [Theory]
    [InlineData("path-stopped", "other")]
    [InlineData("step-undecided", "assets")]
    public void Judge_WaiverOfAnotherRuleOrSubject_AcceptsNothingAndIsAFinding(string rule, string subject)
    {
        var report = Judge(Broken, Accepted with { Rule = rule, Subject = subject });

        Assert.Equal(ExitCode.NotReady, ExitCode.Of(report));
        Assert.Equal(["path-stopped", "waiver-unused"], report.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void Judge_WaiverOfWhatPasses_IsUnusedAndStopsNothing()
    {
        var report = Judge(new Estate(), Accepted);

        Assert.Equal(ExitCode.Ready, ExitCode.Of(report));
        Assert.Contains(report.Findings, finding => finding.Rule == "waiver-unused");
    }

    [Fact]
    public void Judge_NarrowedRun_CallsNoWaiverUnused() =>
        Assert.DoesNotContain(
            new Estate().Judge(scope => scope with { Waivers = [Accepted], Subjects = new HashSet<string> { "assets" } }).Findings, finding => finding.Rule == "waiver-unused");

    private static Report Judge(Estate estate, Waiver waiver) => estate.Judge(scope => scope with { Waivers = [waiver] });
}
