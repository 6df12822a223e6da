using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Rules;
using Readiness.Core.Rules.Testing;

namespace Readiness.Rules.Tests;

/// <summary>The shipped rules, read once for all tests.</summary>
internal static class ShippedRules
{
    private static readonly CollectorServices Services = new(TimeProvider.System, _ => null);

    /// <summary>What reading them complained about.</summary>
    public static DiagnosticBag ReadingDiagnostics { get; } = new();

    public static RuleSet All { get; } = RuleSet.Read(RuleFiles.Shipped(), Subjects, ReadingDiagnostics);

    public static RuleTestRunner Runner { get; } = CreateRunner();

    private static SubjectCatalogue Subjects => new(GeneratedKinds.Create(Services));

    private static RuleTestRunner CreateRunner()
    {
        var samples = RuleFiles.ShippedSamples();
        var diagnostics = new DiagnosticBag();
        var plan = PlanReader.Read(samples.Single(sample => sample.Name.EndsWith("/plan.yaml", StringComparison.Ordinal)), GeneratedKinds.Create(Services), diagnostics);
        Assert.True(plan is not null, DiagnosticRenderer.Render(diagnostics.InOrder()));
        return new RuleTestRunner(new SampleReader(samples, diagnostics), plan);
    }
}
