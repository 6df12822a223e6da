using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Core.Tests.Rules;

namespace Readiness.Core.Tests.Evaluation;

public sealed class VerdictTests
{
    private static readonly PathFacts Sound = new Estate().Path;

    private static readonly PathFacts Broken = Sound with { Running = Fact<bool>.Present(false), Trouble = Fact<string>.Present("stopped") };

    private static readonly PathFacts Unseen = Sound with { Running = Fact<bool>.Missing(NotCollectedReason.AccessDenied, "read of /var/log/sync.log was refused") };

    [Fact]
    public void Judge_EveryStepPasses_IsReady()
    {
        var report = new Estate().Judge();

        Assert.Equal((Verdict.Ready, ExitCode.Ready), (report.Verdict, ExitCode.Of(report)));
    }

    [Fact]
    public void Judge_BrokenStep_IsNotReady()
    {
        var report = new Estate { Path = Broken }.Judge();

        Assert.Equal((Verdict.NotReady, ExitCode.NotReady), (report.Verdict, ExitCode.Of(report)));
        Assert.Equal("assets is stopped", report.Deciding(Outcome.Fail).Single().Message);
    }

    [Fact]
    public void Judge_FactNotCollected_CannotTellAndNamesFactAndReason()
    {
        var report = new Estate { Path = Unseen }.Judge();

        Assert.Equal((Verdict.CannotTell, ExitCode.CannotTell), (report.Verdict, ExitCode.Of(report)));
        var missing = Assert.Single(report.Deciding(Outcome.Unknown).Single().Missing);
        Assert.Equal(("path.running", "AccessDenied", "read of /var/log/sync.log was refused"), (missing.Fact, missing.Reason, missing.Detail));
    }

    [Fact]
    public void Judge_ConditionNotCollected_CannotTellInsteadOfNotApplicable()
    {
        var report = new Estate { Path = Sound with { Rpo = Fact<TimeSpan>.Missing(NotCollectedReason.Timeout, "late") } }.Judge();

        Assert.Equal(Verdict.CannotTell, report.Verdict);
    }

    [Fact]
    public void Judge_OnlyRuleDoesNotApply_LeavesTheStepUndecided()
    {
        var report = new Estate { Path = Sound with { Rpo = Fact<TimeSpan>.Absent() } }.Judge();

        Assert.Equal(Verdict.CannotTell, report.Verdict);
        Assert.Equal("step-undecided", report.Deciding(Outcome.Unknown).Single().Rule);
    }

    [Fact]
    public void Judge_QuestionsThatCouldNotBeAsked_MakeTheStepUnknownWithTheReason()
    {
        var report = new Estate { Unasked = new NotCollected(NotCollectedReason.Failed, "a bug") }.Judge();

        var gap = Assert.Single(report.Deciding(Outcome.Unknown));
        Assert.Equal((Verdict.CannotTell, "step-undecided", "Failed", "a bug"), (report.Verdict, gap.Rule, gap.Missing[0].Reason, gap.Missing[0].Detail));
    }

    [Fact]
    public void Judge_DeriverThrows_MakesTheStepUnknownWithTheReason()
    {
        var report = new Estate { Derive = _ => throw new FormatException("no such date") }.Judge();

        Assert.Equal(Verdict.CannotTell, report.Verdict);
        Assert.Contains("no such date", Assert.Single(report.Deciding(Outcome.Unknown)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_NoDeriver_IsUnknownPerScenario()
    {
        var report = new Estate { HasDeriver = false, Scenarios = ["first", "second"] }.Judge();

        Assert.Equal(Verdict.CannotTell, report.Verdict);
        Assert.Equal(["first", "second"], report.Findings.Where(finding => finding.Rule == "step-undecided").Select(finding => finding.Scenario));
    }

    [Fact]
    public void Judge_PassOfAMinorRule_DecidesNoStep()
    {
        var minor = RuleText.Read(RuleText.Sound.Replace("severity: high", "severity: low", StringComparison.Ordinal));

        Assert.Equal(Verdict.CannotTell, new Estate { Rule = minor }.Judge().Verdict);
    }

    [Theory]
    [InlineData(Severity.High, Verdict.NotReady)]
    [InlineData(Severity.Critical, Verdict.CannotTell)]
    public void Judge_FailOn_DecidesWhichSeveritiesCount(Severity failOn, Verdict verdict) =>
        Assert.Equal(verdict, new Estate { Path = Broken }.Judge(scope => scope with { FailOn = failOn }).Verdict);

    [Fact]
    public void Judge_Narrowed_NeverSaysReady()
    {
        var report = new Estate().Judge(scope => scope with { Subjects = new HashSet<string> { "assets" } });

        Assert.Equal((Verdict.NothingFoundInPart, ExitCode.Ready), (report.Verdict, ExitCode.Of(report)));
    }

    [Fact]
    public void Judge_Interrupted_NeverSaysReady()
    {
        var report = new Estate().Judge(interrupted: true);

        Assert.Equal((Verdict.CannotTell, ExitCode.Interrupted), (report.Verdict, ExitCode.Of(report)));
    }

    [Fact]
    public void Judge_BrokenAndUnknown_SaysBoth()
    {
        var report = new Estate { Path = Broken with { Rpo = Fact<TimeSpan>.Present(TimeSpan.Zero) } }.Judge() with { HasBlindSpots = true };

        Assert.Equal(ExitCode.NotReadyAndCannotTell, ExitCode.Of(report));
    }
}
