namespace Readiness.Cli.Tests.Commands;

/// <summary>Runs the command line in this process.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    public static async Task<Run> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(arguments, new CommandContext(output, error, TimeProvider.System, _ => null));
        return new Run(code, output.ToString(), error.ToString());
    }
}
