using BenchmarkDotNet.Attributes;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Rules;
using Readiness.Lab.Estate;

namespace Readiness.Benchmarks.Scanning;

/// <summary>What a check does beside asking: reading the demo's plan and the shipped rules, and judging the facts of the incident.</summary>
public class ScanBenchmarks
{
    private CollectorServices _services = null!;
    private KindCatalogue _kinds = null!;
    private SourceText _planText = null!;
    private Plan _plan = null!;
    private RuleSet _rules = null!;
    private CollectedFacts _facts = null!;
    private DateTimeOffset _now;

    /// <remarks>Waits, because the benchmarks' in-process runner does not.</remarks>
    [GlobalSetup]
    public void Collect() => CollectAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Dispose() => _services.Dispose();

    [Benchmark]
    public Plan ReadPlan() => PlanReader.Read(_planText, _kinds, new DiagnosticBag()) ?? throw new InvalidOperationException("The demo's plan is wrong.");

    [Benchmark]
    public RuleSet ReadRules() => RuleSet.Read(RuleFiles.Shipped(), new SubjectCatalogue(_kinds), new DiagnosticBag());

    /// <summary>The number of findings, so that the work cannot be left out.</summary>
    [Benchmark]
    public int Judge() => new Scan(_kinds, "benchmark").Judge(_plan, _facts, new EvaluationScope(_rules.Rules), _now, false, CancellationToken.None).Findings.Count;

    private async Task CollectAsync()
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions(), CancellationToken.None);
        _services = new CollectorServices(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
        _kinds = GeneratedKinds.Create(_services);
        _planText = new SourceText("demo plan", estate.PlanText);
        _plan = ReadPlan();
        _rules = ReadRules();
        _facts = (await new CollectionRunner(_kinds, TimeProvider.System).RunAsync(new CollectionOrder(_plan), null, CancellationToken.None)).Facts;
        _now = TimeProvider.System.GetUtcNow();
    }
}
