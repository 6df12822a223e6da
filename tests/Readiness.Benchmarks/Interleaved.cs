using System.Diagnostics;
using System.Globalization;
using Readiness.Benchmarks.Cel;

namespace Readiness.Benchmarks;

/// <summary>
/// Two ways to the same answer in turns of a millisecond, so that whatever else runs on the machine meets both:
/// the ratio of neighbouring turns says more than the times do.
/// </summary>
internal static class Interleaved
{
    private const int Turns = 400;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly long Turn = Stopwatch.Frequency / 1000;

    public static void Run(TextWriter output)
    {
        var all = new CelAllBenchmarks();
        var duration = new CelDurationBenchmarks();
        var regex = new CelRegexBenchmarks();
        Compare("all, typed", all.CelOnTyped, all.DirectOnTyped, output);
        if (Environment.GetEnvironmentVariable("X") is not null) return;
        var list = new CelFactListBenchmarks();
        Compare("all, collected facts", list.CelOnFacts, list.DirectOnFacts, output);
        Compare("all, dictionary", all.CelOnDictionary, all.DirectOnDictionary, output);
        Compare("duration, dictionary", duration.CelOnDictionary, duration.DirectOnDictionary, output);
        Compare("regex, typed", regex.CelOnTyped, regex.DirectOnTyped, output);
    }

    private static void Compare(string name, Func<bool> ours, Func<bool> direct, TextWriter output)
    {
        var most = Warm(ours);
        var mostDirect = Warm(direct);
        var times = new double[Turns];
        var direct_ = new double[Turns];
        var ratios = new double[Turns];
        for (var i = 0; i < Turns; i++)
        {
            times[i] = Time(ours, most);
            direct_[i] = Time(direct, mostDirect);
            ratios[i] = times[i] / direct_[i];
        }

        Array.Sort(times);
        Array.Sort(direct_);
        Array.Sort(ratios);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} ours {times[0],8:F1} ns  direct {direct_[0],8:F1} ns  fastest {times[0] / direct_[0]:F2} x  median of ratios {ratios[Turns / 2]:F2} x"));
    }

    /// <summary>How many calls a turn has.</summary>
    private static int Warm(Func<bool> call)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp) Time(call, 100);
        return Math.Max(1, (int)(Turn / (Time(call, 1000) * Stopwatch.Frequency / 1e9)));
    }

    /// <summary>Nanoseconds per call.</summary>
    private static double Time(Func<bool> call, int calls)
    {
        var held = 0;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) held += call() ? 1 : 0;
        var taken = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
        GC.KeepAlive(held);
        return taken;
    }
}
