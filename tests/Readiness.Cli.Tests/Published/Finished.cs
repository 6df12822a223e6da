using System.Diagnostics;

namespace Readiness.Cli.Tests.Published;

/// <summary>A process that has ended.</summary>
internal sealed record Finished(int Code, string Out, string Error)
{
    /// <summary>Runs a program in the root of the checkout to its end; one that hangs is killed with all that it started.</summary>
    public static Task<Finished> OfAsync(string program, TimeSpan limit, params string[] arguments) => OfAsync(program, limit, null, arguments);

    /// <param name="environment">All the variables that it gets; null for those of the tests.</param>
    public static async Task<Finished> OfAsync(string program, TimeSpan limit, IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        using var process = new Process { StartInfo = Start(program, arguments, environment) };
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        end.CancelAfter(limit);
        process.Start();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(end.Token);
            var error = process.StandardError.ReadToEndAsync(end.Token);
            await process.WaitForExitAsync(end.Token);
            return new Finished(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo Start(string program, string[] arguments, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is not null) start.Environment.Clear();
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        // No compiler or build node may outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        return start;
    }
}
