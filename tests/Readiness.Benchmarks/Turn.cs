using System.Diagnostics;

namespace Readiness.Benchmarks;

/// <summary>
/// Two ways to the same answer in turns of milliseconds, so that whatever else runs on the machine meets both: the ratio
/// of neighbouring turns says more than the times do.
/// </summary>
internal static class Turn
{
    public const int Milliseconds = 2;

    private const int Count = 300;
    private const int FirstCount = 50;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>A turn of calls: nanoseconds per call. Warm from the first turn on.</summary>
    public static Func<double> Of<T>(Func<T> call)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp) Time(call, 100);
        var calls = Math.Max(1, (int)(Milliseconds * 1e6 / Time(call, 1000)));
        return () => Time(call, calls);
    }

    /// <returns>The fastest turn of each, and the ratios of neighbours in order.</returns>
    public static (double Ours, double Theirs, double[] Ratios) Alternate(Func<double> ours, Func<double> theirs)
    {
        for (var i = 0; i < FirstCount; i++) (_, _) = (ours(), theirs());
        var (fastest, fastestOther) = (double.MaxValue, double.MaxValue);
        var ratios = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var (mine, other) = (ours(), theirs());
            ratios[i] = mine / other;
            (fastest, fastestOther) = (Math.Min(fastest, mine), Math.Min(fastestOther, other));
        }

        Array.Sort(ratios);
        return (fastest, fastestOther, ratios);
    }

    private static double Time<T>(Func<T> call, int calls)
    {
        T? last = default;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++) last = call();
        var taken = Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
        GC.KeepAlive(last);
        return taken;
    }
}
