using BenchmarkDotNet.Attributes;
using Readiness.Iam.Evaluation;

namespace Readiness.Benchmarks.Iam;

/// <summary>A decision with its explanation over 100 statements.</summary>
public class IamDecisionBenchmarks
{
    private readonly PolicyStack _stack = IamWorkload.Stack();
    private readonly AccessRequest _allowed = IamWorkload.Request("Z4N19");
    private readonly AccessRequest _denied = IamWorkload.Request("Z9N9");

    [Benchmark]
    public string Allowed() => PolicyEvaluator.Evaluate(_stack, _allowed).Explanation;

    /// <summary>Looks for near misses besides.</summary>
    [Benchmark]
    public string Denied() => PolicyEvaluator.Evaluate(_stack, _denied).Explanation;
}
