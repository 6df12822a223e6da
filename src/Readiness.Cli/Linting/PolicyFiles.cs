using Readiness.Core.Diagnostics;

namespace Readiness.Cli.Linting;

/// <summary>Finds the files that the command line names, and in folders those that hold policies.</summary>
internal sealed class PolicyFiles(DiagnosticBag diagnostics)
{
    private const int MostFiles = 10_000;

    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 32, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>JSON files in folders that hold no policy.</summary>
    public int LeftAlone { get; private set; }

    public IReadOnlyList<SourceText> Read(IEnumerable<string> paths) => [.. paths.SelectMany(path => Directory.Exists(path) ? InFolder(path) : One(path))];

    private IEnumerable<SourceText> One(string path) => SourceFile.Read(path, diagnostics) is { } source ? [source] : [];

    private List<SourceText> InFolder(string folder)
    {
        var found = new List<SourceText>();
        var paths = Directory.EnumerateFiles(folder, "*.json", Below).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
        if (paths.Count > MostFiles) diagnostics.Error(new SourceText(folder, "").SpanAt(0), $"there are more than {MostFiles} JSON files in {folder}", "name a folder further down");
        foreach (var path in paths.Take(MostFiles))
        {
            if (SourceFile.Read(path, diagnostics) is not { } source) continue;
            if (source.Text.Contains("\"Statement\"", StringComparison.Ordinal)) found.Add(source);
            else LeftAlone++;
        }

        return found;
    }
}
