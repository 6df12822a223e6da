using System.Runtime.CompilerServices;

namespace Readiness.Cli.Tests;

/// <summary>The checkout that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(Here());

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Readiness.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
