using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Readiness.Expressions.Regex;

namespace Readiness.Benchmarks.Cel;

/// <summary>Building a pattern and matching once: what a dynamic pattern costs. The baseline is the platform's linear-time engine.</summary>
public class RegexConstructionBenchmarks
{
    private const string Pattern = "^([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+(example|internal)$";
    private const string Text = "orders-primary.eu-west-1.db.internal";

    [Benchmark(Baseline = true)]
    public bool PlatformNonBacktracking() => new Regex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).IsMatch(Text);

    [Benchmark]
    public bool PlatformInterpreted() => new Regex(Pattern, RegexOptions.CultureInvariant).IsMatch(Text);

    [Benchmark]
    public bool Re2() => Re2Pattern.TryParse(Pattern, out var pattern, out _) && pattern.IsMatch(Text);
}
