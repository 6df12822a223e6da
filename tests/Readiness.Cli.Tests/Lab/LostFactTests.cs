using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The property that everything stands on: no lost fact ever turns fail or unknown into pass or not applicable.</summary>
public sealed class LostFactTests
{
    [Theory]
    [InlineData(false, LabFaultKind.Deny)]
    [InlineData(false, LabFaultKind.Drop)]
    [InlineData(true, LabFaultKind.Deny)]
    [InlineData(true, LabFaultKind.Drop)]
    public async Task Check_AnyOneCallLost_NothingGetsBetter(bool after, LabFaultKind kind)
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = after }, TestContext.Current.CancellationToken);
        var whole = await LabScan.RunAsync(estate, []);
        var calls = estate.Calls.Select(call => (call.Service, call.Operation, call.Resource)).Distinct().ToList();
        Assert.True(calls.Count > 20, $"only {calls.Count} calls were made");

        foreach (var (service, operation, resource) in calls)
        {
            var report = await LabScan.RunAsync(estate, [new LabFault(service, operation, kind) { Resource = resource }]);
            foreach (var finding in whole.Findings.Where(IsTrouble))
                Assert.True(IsStillTrouble(finding, report), $"with {service} {operation} {resource} lost, {finding.Rule} of {finding.Subject} is no trouble any more");
            if (whole.Verdict != Verdict.Ready) Assert.NotEqual(Verdict.Ready, report.Verdict);
        }
    }

    [Fact]
    public async Task Check_EveryCallLost_CannotTell()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = true }, TestContext.Current.CancellationToken);

        var report = await LabScan.RunAsync(estate, [new LabFault("*", "*", LabFaultKind.Deny)]);

        Assert.NotEqual(Verdict.Ready, report.Verdict);
        Assert.True(report.HasBlindSpots);
    }

    private static bool IsTrouble(Finding finding) => finding.Outcome is Outcome.Fail or Outcome.Unknown;

    // An item whose list was lost has no finding of its own; the rule then says unknown for the whole subject.
    private static bool IsStillTrouble(Finding before, Report report) => report.Findings.Any(now =>
        IsTrouble(now) && now.Subject == before.Subject
        && (now.Fingerprint == before.Fingerprint || (before.Item is not null && now.Rule == before.Rule) || now.Rule == "step-undecided"));
}
