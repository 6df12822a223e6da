using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Rules;

namespace Readiness.Cli.Input;

/// <summary>What a run stands on: the plan and the rules, with the files they came from, for the snapshot.</summary>
internal sealed record RunInput(KindCatalogue Kinds, SourceText PlanSource, Plan Plan, IReadOnlyList<SourceText> RuleSources, RuleSet Rules)
{
    /// <summary>Null when there is a mistake anywhere; it was then printed, with all others.</summary>
    public static RunInput? Read(KindCatalogue kinds, SourceText planSource, IReadOnlyList<SourceText> ruleSources, DiagnosticBag diagnostics, TextWriter error)
    {
        var plan = PlanReader.Read(planSource, kinds, diagnostics);
        var rules = RuleSet.Read(ruleSources, new SubjectCatalogue(kinds), diagnostics);
        if (plan is not null) ThresholdChecks.Check(plan, rules.Rules, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, error);
        return plan is null || diagnostics.HasErrors ? null : new RunInput(kinds, planSource, plan, ruleSources, rules);
    }
}
