using Readiness.Core.Collecting;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Reports;

namespace Readiness.Core;

/// <summary>Judges what was collected: plan, facts and rules in, report out. Live runs and replayed snapshots take this same way.</summary>
public sealed class Scan(KindCatalogue kinds, string version)
{
    /// <param name="now">When the facts are judged; for a snapshot the time it was taken.</param>
    /// <param name="interrupted">Whether collecting was cut short.</param>
    public Report Judge(Plan plan, CollectedFacts collected, EvaluationScope scope, DateTimeOffset now, bool interrupted, CancellationToken cancellationToken)
    {
        var findings = new PlanEvaluation(plan, kinds, collected, now).Evaluate(scope, cancellationToken);
        return ReportBuilder.Build(plan, collected, findings, scope, now, version, interrupted);
    }
}
