using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;

namespace Readiness.Cli.Tests.Lab;

/// <summary>The ordinary check on the lab's estate, with faults switched on.</summary>
internal static class LabScan
{
    public static async Task<Report> RunAsync(LabEstate estate, IReadOnlyList<LabFault> faults, string? planText = null)
    {
        estate.Faults = faults;
        using var services = new CollectorServices(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
        var kinds = GeneratedKinds.Create(services);
        var diagnostics = new DiagnosticBag();
        var plan = PlanReader.Read(new SourceText("plan", planText ?? estate.PlanText), kinds, diagnostics);
        Assert.True(plan is not null, DiagnosticRenderer.Render(diagnostics.InOrder()));
        var rules = RuleSet.Read(RuleFiles.Shipped(), new SubjectCatalogue(kinds), diagnostics);
        var limits = new CollectionLimits { Deadline = TimeSpan.FromSeconds(8) };
        var collection = await new CollectionRunner(kinds, TimeProvider.System, limits).RunAsync(new CollectionOrder(plan), null, TestContext.Current.CancellationToken);
        return new Scan(kinds, "test").Judge(plan, collection.Facts, new EvaluationScope(rules.Rules), TimeProvider.System.GetUtcNow(), false, TestContext.Current.CancellationToken);
    }
}
