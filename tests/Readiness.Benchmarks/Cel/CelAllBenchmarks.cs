using BenchmarkDotNet.Attributes;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary><c>all()</c> over 100 records, with two comparisons of strings each.</summary>
public class CelAllBenchmarks
{
    private readonly CelProgram _typed = Facts.Compile(Expressions.All, ("monitors", CelType.List(Watcher.Shape)), ("region", CelType.String));
    private readonly CelProgram _dictionary = Facts.Compile(Expressions.All, ("monitors", CelType.List(Facts.Record)), ("region", CelType.String));
    private readonly CelValue[] _typedFacts = [Facts.Typed(Facts.Monitors), CelValue.FromString(Facts.Region)];
    private readonly CelValue[] _dictionaryFacts = [CelValue.FromList([.. Facts.Monitors.Select(Facts.Map)]), CelValue.FromString(Facts.Region)];
    private readonly Watcher[] _monitors = [.. Facts.Monitors];
    private readonly List<Dictionary<string, object>> _entries =
        [.. Facts.Monitors.Select(monitor => new Dictionary<string, object> { ["severity"] = monitor.Severity, ["region"] = monitor.Region })];

    [Benchmark(Baseline = true)]
    public bool DirectOnTyped()
    {
        foreach (var monitor in _monitors)
        {
            if (monitor.Severity == "critical" && monitor.Region == Facts.Region) return false;
        }

        return true;
    }

    [Benchmark]
    public bool DirectOnDictionary()
    {
        foreach (var monitor in _entries)
        {
            if ((string)monitor["severity"] == "critical" && (string)monitor["region"] == Facts.Region) return false;
        }

        return true;
    }

    [Benchmark]
    public bool CelOnTyped() => _typed.Evaluate(_typedFacts).IsTrue;

    [Benchmark]
    public bool CelOnDictionary() => _dictionary.Evaluate(_dictionaryFacts).IsTrue;
}
