using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Rules;

/// <summary>Holds the thresholds of a plan against those that its rules have: one that no rule has would change nothing, in silence.</summary>
public static class ThresholdChecks
{
    /// <param name="rules">All rules of the run, those that were not selected included.</param>
    public static void Check(Plan plan, IEnumerable<Rule> rules, DiagnosticBag diagnostics)
    {
        var known = rules.SelectMany(rule => rule.Thresholds).DistinctBy(threshold => threshold.Name).ToDictionary(threshold => threshold.Name, StringComparer.Ordinal);
        foreach (var written in plan.Overrides)
        {
            if (!known.TryGetValue(written.Name, out var threshold))
                diagnostics.Error(written.NameSpan, $"no rule has a threshold '{written.Name}'", DidYouMean.Hint(written.Name, known.Keys, "thresholds"));
            else if (threshold.IsDuration && !written.IsDuration)
                diagnostics.Error(written.ValueSpan, $"threshold '{written.Name}' is a duration and needs a unit", $"the rules' own value is {threshold.DefaultText}");
            else if (!threshold.IsDuration && written.IsDuration)
                diagnostics.Error(written.ValueSpan, $"threshold '{written.Name}' is a number without a unit", $"the rules' own value is {threshold.DefaultText}");
        }
    }
}
