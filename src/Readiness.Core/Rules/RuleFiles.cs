using Readiness.Core.Diagnostics;

namespace Readiness.Core.Rules;

/// <summary>Where rules come from: those inside the program, and a user's own folders.</summary>
public static class RuleFiles
{
    private const string Root = "rules/";
    private const int LongestFile = 256 * 1024;

    /// <summary>The rules inside the program, by path.</summary>
    public static IReadOnlyList<SourceText> Shipped() => Read(IsRule);

    /// <summary>The samples that rules' tests overlay, by path.</summary>
    public static IReadOnlyList<SourceText> ShippedSamples() => Read(name => name.StartsWith(Root + "_samples/", StringComparison.Ordinal));

    /// <summary>The rules of a folder and those below it, by path; folders whose name begins with an underscore hold something else.</summary>
    public static IReadOnlyList<SourceText> InDirectory(string directory, DiagnosticBag diagnostics) =>
        ReadDirectory(directory, diagnostics, path => IsRule(Root + Relative(directory, path)));

    /// <summary>The samples of a folder of rules, by path.</summary>
    public static IReadOnlyList<SourceText> SamplesInDirectory(string directory, DiagnosticBag diagnostics)
    {
        var samples = Path.Combine(directory, "_samples");
        return Directory.Exists(samples) ? ReadDirectory(samples, diagnostics, _ => true) : [];
    }

    private static bool IsRule(string name) => !name.Contains("/_", StringComparison.Ordinal);

    private static string Relative(string directory, string path) => Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/');

    private static List<SourceText> Read(Func<string, bool> wanted) =>
        [.. typeof(RuleFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal) && wanted(name)).Order(StringComparer.Ordinal).Select(ReadResource)];

    private static SourceText ReadResource(string name)
    {
        using var stream = typeof(RuleFiles).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd());
    }

    private static List<SourceText> ReadDirectory(string directory, DiagnosticBag diagnostics, Func<string, bool> wanted)
    {
        var sources = new List<SourceText>();
        if (!Directory.Exists(directory))
        {
            diagnostics.Error(SourceText.Unread(directory).SpanAt(0), $"there is no folder {directory}", "give the folder that holds the rule files");
            return sources;
        }

        foreach (var path in Directory.EnumerateFiles(directory, "*.y*ml", SearchOption.AllDirectories).Where(wanted).Order(StringComparer.Ordinal))
            if (SourceFile.Read(path, diagnostics, LongestFile) is { } source)
                sources.Add(source);
        return sources;
    }
}
