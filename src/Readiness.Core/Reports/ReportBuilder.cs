using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;

namespace Readiness.Core.Reports;

/// <summary>Puts findings together into a report and draws the verdict.</summary>
public static class ReportBuilder
{
    public static Report Build(Plan plan, CollectedFacts collected, IReadOnlyList<Finding> findings, EvaluationScope scope, DateTimeOffset now, string version, bool interrupted)
    {
        var broken = findings.Any(finding => finding.Outcome == Outcome.Fail && finding.Decides(scope.FailOn));
        var blind = interrupted || findings.Any(finding => finding.Outcome == Outcome.Unknown && finding.Decides(scope.FailOn));
        return new Report
        {
            Plan = plan.Name,
            Now = now,
            Version = version,
            Verdict = broken ? Verdict.NotReady : blind ? Verdict.CannotTell : scope.IsNarrowed ? Verdict.NothingFoundInPart : Verdict.Ready,
            HasBlindSpots = blind,
            FailOn = scope.FailOn,
            Objectives = plan.Objectives,
            Scenarios = [.. plan.Scenarios.Where(scope.Includes).Select(scenario => scenario.Name)],
            Chain = ChainStates.Of(plan, findings, scope),
            Findings = DeclaredPlaces.Put(plan, findings),
            Components = ComponentStates.Of(plan, collected),
            IsInterrupted = interrupted,
        };
    }
}
