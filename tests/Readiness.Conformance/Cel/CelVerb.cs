using System.Globalization;

namespace Readiness.Conformance.Cel;

/// <summary>Runs every suite file below a folder and prints what passed.</summary>
internal static class CelVerb
{
    private const int Passed = 0;
    private const int Failed = 1;
    private const int NoData = 65;

    /// <summary>Prints <c>passed/total</c> per file, each failure with its reason, and the summary as one line of JSON at the end.</summary>
    /// <returns>0 when nothing failed, 1 when something did, 65 when the folder holds no suite or a broken one.</returns>
    public static int Run(string folder, TextWriter output)
    {
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"there is no folder {folder}");
            return NoData;
        }

        var summary = new Summary();
        foreach (var path in SuiteReader.Find(folder))
        {
            if (SuiteReader.Read(path, out var error) is not { } suite)
            {
                output.WriteLine($"{Path.GetRelativePath(folder, path)}: {error}");
                return NoData;
            }

            Report(Path.GetRelativePath(folder, path), [.. suite.Select(SuiteRunner.Run)], summary, output);
        }

        summary.Write(output);
        if (summary.Total == 0) return NoData;
        return summary.Failures.Count == 0 ? Passed : Failed;
    }

    private static void Report(string name, IReadOnlyList<TestResult> results, Summary summary, TextWriter output)
    {
        if (results.Count == 0) return;
        var gated = results.Where(result => !result.IsOpen).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {gated.Count(result => result.Problem is null)}/{gated.Count}"));
        foreach (var result in results)
        {
            summary.Add(result);
            if (result.Problem is null) continue;
            output.WriteLine($"  {(result.IsOpen ? "not gated" : "FAILED")} {result.Id}: {result.Problem}");
        }
    }
}
