namespace Readiness.Cli.Tests.Commands;

/// <summary>Runs the command line in this process.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    /// <summary>A text as it was before it was wrapped.</summary>
    public static string Unwrap(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Task<Run> OfAsync(params string[] arguments) => OfAsync(arguments, new Dictionary<string, string>(), TimeProvider.System);

    public static async Task<Run> OfAsync(string[] arguments, IReadOnlyDictionary<string, string> environment, TimeProvider time)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new CommandContext(output, error, time, environment.GetValueOrDefault));
        return new Run(code, output.ToString(), error.ToString());
    }
}
