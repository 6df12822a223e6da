using BenchmarkDotNet.Attributes;
using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Benchmarks.Iam;

/// <summary>Reading and examining one policy of twenty statements.</summary>
public class IamDocumentBenchmarks
{
    private readonly string _text = IamWorkload.Document(0);

    [Benchmark]
    public bool Read() => PolicyDocument.Parse(_text, PolicyKind.Identity).IsValid;

    [Benchmark]
    public int ReadAndLint() => PolicyLint.Check(PolicyDocument.Parse(_text, PolicyKind.Identity)).Count;
}
