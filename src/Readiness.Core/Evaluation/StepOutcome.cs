using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Evaluation;

/// <summary>The state of a step as the findings about it leave it.</summary>
internal static class StepOutcome
{
    /// <param name="about">All findings by subject.</param>
    /// <param name="scenario">Null for all scenarios together.</param>
    public static Outcome Of(Step step, string? scenario, ILookup<SubjectIdentity, Finding> about, Severity gate)
    {
        var own = About(step, about, gate).Where(finding => scenario is null || finding.Scenario is null || finding.Scenario == scenario).Select(finding => finding.Outcome).ToHashSet();
        return own.Contains(Outcome.Fail) ? Outcome.Fail
            : own.Contains(Outcome.Unknown) ? Outcome.Unknown
            : own.Contains(Outcome.Pass) ? Outcome.Pass
            : Outcome.NotApplicable;
    }

    /// <summary>The findings about a step that count.</summary>
    public static IEnumerable<Finding> About(Step step, ILookup<SubjectIdentity, Finding> about, Severity gate) =>
        about[new SubjectIdentity(step.Subject, step.Name)].Where(finding => finding.Severity >= gate);
}
