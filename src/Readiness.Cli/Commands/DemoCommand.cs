using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Lab.Estate;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness demo</c>: the ordinary check, on the estate of the founding incident, emulated on this machine's loopback.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandContext context)
    {
        var after = new Option<bool>("--after") { Description = "The estate after it was changed." };
        var options = new CheckOptions();
        var command = new Command("demo", "Check the estate of the founding incident, emulated on this machine; needs nothing else.") { after };
        options.AddTo(command);
        command.SetAction((parsed, interrupt) => RunAsync(parsed.GetValue(after), options.Read(parsed), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(bool after, CheckChoices choices, CommandContext context, CancellationToken interrupt)
    {
        if (!OperatingSystem.IsLinux())
        {
            await context.Error.WriteLineAsync("readiness: the demo needs the whole of 127.0.0.0/8 on the loopback interface, as Linux has it").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var estate = await LabEstate.StartAsync(new LabOptions { After = after, Time = context.Time }, interrupt).ConfigureAwait(false);
        await using (estate.ConfigureAwait(false))
        {
            // The lab's variables come first; nothing of the user's own cloud credentials is ever used in the demo.
            using var services = new CollectorServices(context.Time, name => estate.Environment.GetValueOrDefault(name));
            return await new CheckRun(context, services, choices).LiveAsync(new SourceText("demo plan", estate.PlanText), interrupt).ConfigureAwait(false);
        }
    }
}
