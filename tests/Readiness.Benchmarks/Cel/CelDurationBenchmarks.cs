using BenchmarkDotNet.Attributes;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>One comparison of durations with a sum.</summary>
public class CelDurationBenchmarks
{
    private readonly CelProgram _typed = Facts.Compile(Expressions.Duration, ("replica", Replica.Shape));
    private readonly CelProgram _dictionary = Facts.Compile(Expressions.Duration, ("replica", Facts.Record));
    private readonly CelValue[] _typedFacts = [CelValue.FromStruct(Facts.Replica)];
    private readonly CelValue[] _dictionaryFacts = [Facts.Map(Facts.Replica)];
    private readonly Replica _replica = Facts.Replica;
    private readonly Dictionary<string, object> _entries = new()
    {
        ["lag"] = Facts.Replica.Lag,
        ["sampling"] = Facts.Replica.Sampling,
        ["rpo"] = Facts.Replica.Rpo,
    };

    [Benchmark(Baseline = true)]
    public bool DirectOnTyped() => checked(_replica.Lag + _replica.Sampling) <= _replica.Rpo;

    [Benchmark]
    public bool DirectOnDictionary() => checked((long)_entries["lag"] + (long)_entries["sampling"]) <= (long)_entries["rpo"];

    [Benchmark]
    public bool CelOnTyped() => _typed.Evaluate(_typedFacts).IsTrue;

    [Benchmark]
    public bool CelOnDictionary() => _dictionary.Evaluate(_dictionaryFacts).IsTrue;
}
