using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace Readiness.Benchmarks;

/// <summary>How every benchmark runs.</summary>
internal static class BenchmarkSettings
{
    /// <summary>
    /// In this process, because a project that is generated elsewhere does not see the version list. Many short iterations,
    /// of which the fastest is shown: what else runs on the machine disturbs the others.
    /// </summary>
    public static IConfig Create() =>
        DefaultConfig.Instance
            .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(40).WithIterationCount(100).WithIterationTime(TimeInterval.FromMilliseconds(10)))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(StatisticColumn.Min)
            .WithOptions(ConfigOptions.DisableLogFile);
}
