using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Runs;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The ordinary check on the lab's estate, with faults switched on.</summary>
internal static class LabScan
{
    public static async Task<Report> RunAsync(LabEstate estate, IReadOnlyList<LabFault> faults, string? planText = null)
    {
        using var services = new CollectorServices(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
        var (kinds, plan, facts) = await CollectAsync(estate, faults, services, planText);
        var rules = RuleSet.Read(RuleFiles.Shipped(), new SubjectCatalogue(kinds), new DiagnosticBag());
        return new Scan(kinds, "test").Judge(plan, facts, new EvaluationScope(rules.Rules), TimeProvider.System.GetUtcNow(), false, TestContext.Current.CancellationToken);
    }

    /// <summary>The loss of the primary, simulated.</summary>
    public static async Task<LossRun> SimulateAsync(LabEstate estate, IReadOnlyList<LabFault> faults)
    {
        using var services = new CollectorServices(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
        var (kinds, plan, facts) = await CollectAsync(estate, faults, services, null);
        return Simulator.Run(Estate.Of(plan, kinds, facts, TimeProvider.System.GetUtcNow()), Loss.Of(plan.Scenarios[0]));
    }

    private static async Task<(KindCatalogue Kinds, Plan Plan, CollectedFacts Facts)> CollectAsync(
        LabEstate estate, IReadOnlyList<LabFault> faults, CollectorServices services, string? planText)
    {
        estate.Faults = faults;
        var kinds = GeneratedKinds.Create(services);
        var diagnostics = new DiagnosticBag();
        var plan = PlanReader.Read(new SourceText("plan", planText ?? estate.PlanText), kinds, diagnostics);
        Assert.True(plan is not null, DiagnosticRenderer.Render(diagnostics.InOrder()));
        var limits = new CollectionLimits { Deadline = TimeSpan.FromMinutes(1) };
        var collection = await new CollectionRunner(kinds, TimeProvider.System, limits).RunAsync(new CollectionOrder(plan), null, TestContext.Current.CancellationToken);
        return (kinds, plan, collection.Facts);
    }
}
