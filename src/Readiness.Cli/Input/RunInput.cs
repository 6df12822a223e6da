using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Rules;
using Readiness.Core.Waivers;

namespace Readiness.Cli.Input;

/// <summary>What a run stands on: the plan, the rules and the waivers.</summary>
internal sealed record RunInput(KindCatalogue Kinds, RunSources Sources, Plan Plan, RuleSet Rules, IReadOnlyList<Waiver> Waivers)
{
    /// <summary>Null when there is a mistake anywhere; it was then printed, with all others.</summary>
    public static RunInput? Read(KindCatalogue kinds, RunSources sources, DiagnosticBag diagnostics, TextWriter error)
    {
        var plan = PlanReader.Read(sources.Plan, kinds, diagnostics);
        var rules = RuleSet.Read(sources.Rules, new SubjectCatalogue(kinds), diagnostics);
        var waivers = WaiverReader.Read(sources.Waivers, rules.Rules.Select(rule => rule.Id), diagnostics);
        if (plan is not null) ThresholdChecks.Check(plan, rules.Rules, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, error);
        return plan is null || diagnostics.HasErrors ? null : new RunInput(kinds, sources, plan, rules, waivers);
    }
}

/// <summary>The files that a run stands on, as they are kept in its snapshot.</summary>
internal sealed record RunSources(SourceText Plan, IReadOnlyList<SourceText> Rules, IReadOnlyList<SourceText> Waivers)
{
    /// <summary>The files of waivers; of those that cannot be read the diagnostics tell.</summary>
    public static IReadOnlyList<SourceText> ReadWaivers(IReadOnlyList<string> paths, DiagnosticBag diagnostics) =>
        [.. paths.Select(path => SourceFile.Read(path, diagnostics)).OfType<SourceText>()];
}
