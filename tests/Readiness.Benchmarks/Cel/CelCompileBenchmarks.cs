using BenchmarkDotNet.Attributes;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>Parsing, checking and planning.</summary>
public class CelCompileBenchmarks
{
    private readonly CelEnvironment _environment = CelEnvironment.Standard
        .WithVariable("replica", Replica.Shape)
        .WithVariable("monitors", CelType.List(Watcher.Shape))
        .WithVariable("region", CelType.String)
        .WithVariable("service", Service.Shape)
        .WithVariable("zone", CelType.String);

    [Benchmark]
    public Compilation Duration() => _environment.Compile(Expressions.Duration);

    [Benchmark]
    public Compilation All() => _environment.Compile(Expressions.All);

    [Benchmark]
    public Compilation Regex() => _environment.Compile(Expressions.Regex);
}
