namespace Readiness.Cli.Tests.Published;

/// <summary>What publishing needs beside the SDK.</summary>
internal static class NativeToolchain
{
    private const string Packages = "clang (or gcc) and zlib1g-dev";

    public const string Hint = $"publishing needs the packages {Packages}; tests/servers/native-toolchain.sh installs them";

    /// <param name="path">The folders in which programs are looked up, as in PATH.</param>
    /// <returns>What is missing and how to get it; null when nothing is.</returns>
    public static string? Missing(string? path)
    {
        var folders = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")))
            ? null
            : $"neither clang nor gcc is on the PATH: {Hint}";
    }
}
