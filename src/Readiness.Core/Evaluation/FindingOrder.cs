using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>The order in which findings would strike: along the chain, the gravest first.</summary>
internal static class FindingOrder
{
    public static IReadOnlyList<Finding> Sort(IEnumerable<Finding> findings, Plan plan)
    {
        var steps = plan.Chain.Steps.Select((step, index) => (step.Name, index)).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. findings
                .OrderBy(finding => finding.Phase)
                .ThenByDescending(finding => finding.Severity)
                .ThenBy(finding => steps.GetValueOrDefault(finding.Subject.Name, int.MaxValue))
                .ThenBy(finding => finding.Subject.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Scenario, StringComparer.Ordinal)
                .ThenBy(finding => finding.Item, StringComparer.Ordinal),
        ];
    }
}
