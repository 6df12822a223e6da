using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Readiness.Expressions.Regex;

namespace Readiness.Benchmarks.Cel;

/// <summary>Matching with a pattern that is built already; the baseline backtracks and is compiled at build time.</summary>
public partial class RegexMatchBenchmarks
{
    private const string Pattern = "^([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+(example|internal)\\z";
    private const string Text = "orders-primary.eu-west-1.db.internal";

    private readonly Regex _nonBacktracking = new(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private readonly Re2Pattern _re2 = Re2Pattern.TryParse(Pattern, out var pattern, out var error) ? pattern : throw new InvalidOperationException(error);

    [Benchmark(Baseline = true)]
    public bool PlatformGenerated() => Generated().IsMatch(Text);

    [Benchmark]
    public bool PlatformNonBacktracking() => _nonBacktracking.IsMatch(Text);

    [Benchmark]
    public bool Re2() => _re2.IsMatch(Text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
