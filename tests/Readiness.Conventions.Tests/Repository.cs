namespace Readiness.Conventions.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", ".cache", "artifacts", "bin", "obj", "node_modules", "TestResults"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files of the repository, as paths from its root with forward slashes, in order.</summary>
    public static IReadOnlyList<string> Files(string folder, string extension) =>
        [.. Walk(Path.Combine(Root, folder)).Where(path => path.EndsWith(extension, StringComparison.Ordinal)).Select(Relative).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Readiness.sln")))
                return folder.FullName;
        throw new InvalidOperationException("Readiness.sln is in no folder above the tests.");
    }
}
