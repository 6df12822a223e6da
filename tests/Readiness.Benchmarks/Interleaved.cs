using System.Globalization;
using Readiness.Benchmarks.Cel;

namespace Readiness.Benchmarks;

/// <summary>The expressions against direct C# and against cel-js in turns, with the goals.</summary>
internal static class Interleaved
{
    /// <param name="script">cel.mjs, for the comparisons with cel-js; null for those with C# alone.</param>
    public static void Run(string? script, TextWriter output)
    {
        var all = new CelAllBenchmarks();
        var list = new CelFactListBenchmarks();
        var duration = new CelDurationBenchmarks();
        var regex = new CelRegexBenchmarks();
        void Direct(string name, Func<bool> ours, Func<bool> direct, double? goal = null) =>
            output.WriteLine(Contest(name, "direct", Turn.Of(ours), Turn.Of(direct), goal));

        Direct("all, typed", all.CelOnTyped, all.DirectOnTyped, 6);
        Direct("all, collected facts", list.CelOnFacts, list.DirectOnFacts, 6);
        Direct("all, dictionary", all.CelOnDictionary, all.DirectOnDictionary);
        Direct("duration, dictionary", duration.CelOnDictionary, duration.DirectOnDictionary);
        Direct("regex, typed", regex.CelOnTyped, regex.DirectOnTyped);
        if (script is null) return;

        using var peer = new Peer(script);
        void Against(string name, string work, Func<object> ours, double goal) =>
            output.WriteLine(Contest($"{name}, {work}", "cel-js", Turn.Of(ours), peer.Turn(name, work), goal));

        Against("duration", "evaluate", () => duration.CelOnTyped() ? peer : output, 1 / 10.0);
        Against("all", "evaluate", () => all.CelOnTyped() ? peer : output, 1 / 6.0);
        Against("regex", "evaluate", () => regex.CelOnTyped() ? peer : output, 1 / 4.0);
        foreach (var name in (string[])["duration", "all", "regex"])
        {
            var compile = new CelCompileBenchmarks { Expression = name };
            compile.Read();
            Against(name, "compile", compile.Compile, 1);
        }
    }

    private static string Contest(string name, string other, Func<double> ours, Func<double> theirs, double? goal)
    {
        var turns = Turn.Alternate(ours, theirs);
        var median = turns.Ratios[turns.Ratios.Length / 2];
        var met = goal is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; goal {Shown(goal.Value)} met in {turns.Ratios.Count(ratio => ratio <= goal)} of {turns.Ratios.Length}");
        return string.Create(CultureInfo.InvariantCulture, $"{name,-22} ours {turns.Ours,8:F1} ns  {other} {turns.Theirs,8:F1} ns  fastest {Shown(turns.Ours / turns.Theirs)}, median of the ratios {Shown(median)}{met}");
    }

    private static string Shown(double ratio) => ratio >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{ratio:F2} x")
        : string.Create(CultureInfo.InvariantCulture, $"1/{1 / ratio:F1}");
}
