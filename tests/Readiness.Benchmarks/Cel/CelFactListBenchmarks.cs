using BenchmarkDotNet.Attributes;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary><c>all()</c> over a list of 100 records as a collector gives it: generated code reads the records, Core's view the list.</summary>
public class CelFactListBenchmarks
{
    private const string Text = "prometheus.rules.all(rule, rule.type != 'alerting' || rule.health != 'err')";

    private readonly CelProgram _program = Facts.Compile(Text, ("prometheus", PrometheusFacts.Schema));
    private readonly PrometheusFacts _prometheus = new() { Rules = FactList<PrometheusRule>.Present([.. Enumerable.Range(0, 100).Select(Rule)]) };
    private readonly CelValue[] _facts;

    public CelFactListBenchmarks() => _facts = [CelValue.FromStruct(_prometheus)];

    [Benchmark(Baseline = true)]
    public bool DirectOnFacts()
    {
        foreach (var rule in _prometheus.Rules.Items)
        {
            if (rule.Type == "alerting" && rule.Health == "err") return false;
        }

        return true;
    }

    [Benchmark]
    public bool CelOnFacts() => _program.Evaluate(_facts).IsTrue;

    private static PrometheusRule Rule(int index) => new()
    {
        Group = "failover",
        Name = "rule",
        Type = index % 2 == 0 ? "recording" : "alerting",
        Expr = "up == 0",
        Health = "ok",
    };
}
