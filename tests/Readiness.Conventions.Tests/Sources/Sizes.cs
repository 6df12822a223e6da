namespace Readiness.Conventions.Tests.Sources;

/// <summary>How large files may be: small by kind, not by discipline.</summary>
internal static class Sizes
{
    public const int Median = 60;

    public const int NineInTen = 150;

    public const int Most = 400;

    /// <summary>What is wrong with the sizes of these files; empty when nothing is.</summary>
    public static IEnumerable<string> Excesses(IEnumerable<(string Path, int Lines)> files)
    {
        var sorted = files.OrderBy(file => file.Lines).ToList();
        if (sorted[sorted.Count / 2].Lines is var median and > Median) yield return $"the median file has {median} lines, more than {Median}";
        if (sorted[sorted.Count * 9 / 10].Lines is var ninth and > NineInTen) yield return $"one file in ten has {ninth} lines or more, over {NineInTen}";
        foreach (var (path, lines) in sorted.Where(file => file.Lines > Most)) yield return $"{path} has {lines} lines, more than {Most}";
    }
}
