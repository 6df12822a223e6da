using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The founding incident, found through the ordinary collectors over real connections.</summary>
public sealed class IncidentTests
{
    [Fact]
    public async Task Check_EstateBefore_NamesTheThreeCausesInTheOrderInWhichTheyStrike()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);

        var report = await LabScan.RunAsync(estate, []);

        Assert.Equal(Verdict.NotReady, report.Verdict);
        var broken = report.Deciding(Outcome.Fail).Select(finding => finding.Rule).ToList();
        string[] causes = ["signal-lost-with-its-target", "switch-not-permitted", "data-age-over-rpo"];
        Assert.Equal(causes, broken.Where(causes.Contains));
    }

    [Fact]
    public async Task Check_EstateAfter_IsReady()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

        var report = await LabScan.RunAsync(estate, []);

        Assert.True(report.Verdict == Verdict.Ready, string.Join('\n', report.Findings.Where(finding => finding.Outcome is Outcome.Fail or Outcome.Unknown).Select(finding => $"{finding.Rule}: {finding.Message}")));
        Assert.Equal(ExitCode.Ready, ExitCode.Of(report));
    }

    [Fact]
    public async Task Check_FixOfTheDnsWriterApplied_IsPermitted()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), TestContext.Current.CancellationToken);
        var denied = (await LabScan.RunAsync(estate, [])).Findings.Single(finding => finding.Rule == "switch-not-permitted");
        Assert.Equal(Outcome.Fail, denied.Outcome);

        estate.PutRolePolicy("consul-template", "readiness-fix", denied.Fix!.Document!);

        var again = (await LabScan.RunAsync(estate, [])).Findings.Single(finding => finding.Rule == "switch-not-permitted");
        Assert.Equal(Outcome.Pass, again.Outcome);
    }
}
