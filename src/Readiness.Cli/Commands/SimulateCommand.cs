using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness simulate</c>: says how a failover would run if something were lost now.</summary>
internal static class SimulateCommand
{
    public static Command Create(CommandContext context)
    {
        var plan = new Argument<string?>("plan") { Description = "The plan's file. May be left out with --snapshot.", Arity = ArgumentArity.ZeroOrOne };
        var snapshot = new Option<string?>("--snapshot") { Description = "Simulate on this snapshot instead of the live systems.", HelpName = "file" };
        var options = new SimulateOptions();
        var command = new Command("simulate", "Say how the failover would run if a site were lost now: when, by what, how long, and what is lost.") { plan, snapshot };
        foreach (var option in options.All) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetValue(snapshot) is null && result.GetValue(plan) is null) result.AddError("give a plan, or a snapshot with --snapshot");
        });
        command.SetAction((parsed, interrupt) => RunAsync(parsed.GetValue(plan), parsed.GetValue(snapshot), options.Read(parsed), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string? snapshot, SimulateChoices choices, CommandContext context, CancellationToken interrupt)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var run = new SimulationRun(context, services, choices);
        if (snapshot is not null) return await run.ReplayAsync(snapshot, path, interrupt).ConfigureAwait(false);

        var diagnostics = new DiagnosticBag();
        if (SourceFile.Read(path!, diagnostics) is { } source) return await run.LiveAsync(source, interrupt).ConfigureAwait(false);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        return ExitCode.InvalidInput;
    }
}
