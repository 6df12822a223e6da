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
        var simulate = new Option<bool>("--simulate") { Description = "Simulate the loss of the primary instead of checking; takes the options of simulate, too." };
        var options = new CheckOptions();
        var simulation = new SimulateOptions();
        var command = new Command("demo", "Check the estate of the founding incident, emulated on this machine; needs nothing else.") { after, simulate };
        options.AddTo(command);
        foreach (var option in simulation.Own) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(simulate)) return;
            foreach (var option in simulation.Own.Where(option => result.GetResult(option) is { Implicit: false })) result.AddError($"{option.Name} belongs to a simulation: add --simulate");
        });
        command.SetAction((parsed, interrupt) =>
        {
            var choices = options.Read(parsed);
            return RunAsync(parsed.GetValue(after), choices, parsed.GetValue(simulate) ? simulation.Read(parsed, choices) : null, context, interrupt);
        });
        return command;
    }

    /// <param name="simulation">What to simulate; null for a check.</param>
    private static async Task<int> RunAsync(bool after, CheckChoices choices, SimulateChoices? simulation, CommandContext context, CancellationToken interrupt)
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
            var plan = new SourceText("demo plan", estate.PlanText);
            return simulation is null
                ? await new CheckRun(context, services, choices).LiveAsync(plan, interrupt).ConfigureAwait(false)
                : await new SimulationRun(context, services, simulation).LiveAsync(plan, interrupt).ConfigureAwait(false);
        }
    }
}
