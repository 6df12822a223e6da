namespace Readiness.Cli.Tests.Published;

/// <summary>The command as users get it: published by the documented line, which does nothing when nothing changed.</summary>
public sealed class PublishedCommand : IAsyncLifetime
{
    private const string Line = "publish src/Readiness.Cli -c Release -r linux-x64";

    private static readonly string Program = Path.Combine(Repository.Root, "artifacts", "publish", "Readiness.Cli", "release_linux-x64", "readiness");

    public async ValueTask InitializeAsync()
    {
        Assert.Null(NativeToolchain.Missing(Environment.GetEnvironmentVariable("PATH")));
        var publishing = await Finished.OfAsync("dotnet", TimeSpan.FromMinutes(20), Line.Split(' '));
        Assert.True(publishing.Code == 0, $"dotnet {Line} failed; {NativeToolchain.Hint}. It said:\n{publishing.Out}{publishing.Error}");
    }

    /// <summary>The files that were published, by name.</summary>
    internal static IEnumerable<string> Files => Directory.EnumerateFiles(Path.GetDirectoryName(Program)!).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    internal Task<Finished> RunAsync(params string[] arguments) => Finished.OfAsync(Program, TimeSpan.FromMinutes(2), arguments);

    /// <param name="environment">All the variables that it gets.</param>
    internal Task<Finished> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Finished.OfAsync(Program, TimeSpan.FromMinutes(2), environment, arguments);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
