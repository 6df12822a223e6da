using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness check</c>: asks the live systems of a plan and judges what they say.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var plan = new Argument<string>("plan") { Description = "The plan's file; readiness init writes one to start from." };
        var options = new CheckOptions();
        var command = new Command("check", "Ask the systems of a plan what is really there, and say whether the failover would work.") { plan };
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction((parsed, interrupt) => RunAsync(parsed.GetRequiredValue(plan), options.Read(parsed), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(string path, CheckChoices choices, CommandContext context, CancellationToken interrupt)
    {
        var diagnostics = new DiagnosticBag();
        if (SourceFile.Read(path, diagnostics) is not { } source)
        {
            DiagnosticsPrinter.Print(diagnostics, context.Error);
            return ExitCode.InvalidInput;
        }

        using var services = new CollectorServices(context.Time, context.Environment);
        return await new CheckRun(context, services, choices).LiveAsync(source, interrupt).ConfigureAwait(false);
    }
}
