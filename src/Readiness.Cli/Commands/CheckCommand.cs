using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness check</c>: asks the live systems of a plan, or a snapshot of them, and judges what they say.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var plan = new Argument<string?>("plan") { Description = "The plan's file; readiness init writes one to start from. May be left out with --snapshot.", Arity = ArgumentArity.ZeroOrOne };
        var snapshot = new Option<string?>("--snapshot")
        {
            Description = "Judge this snapshot instead of the live systems, at the time it was taken, by the rules inside (or those shipped and --rules).",
            HelpName = "file",
        };
        var options = new CheckOptions();
        var command = new Command("check", "Ask the systems of a plan what is really there, and say whether the failover would work.") { plan, snapshot };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(snapshot) is not null && result.GetValue(options.KeepSnapshot) is not null) result.AddError("--keep-snapshot keeps what a live run collected; it does not go with --snapshot");
            if (result.GetValue(snapshot) is null && result.GetValue(plan) is null) result.AddError("give a plan, or a snapshot with --snapshot");
        });
        command.SetAction((parsed, interrupt) => RunAsync(parsed.GetValue(plan), parsed.GetValue(snapshot), options.Read(parsed), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(string? path, string? snapshot, CheckChoices choices, CommandContext context, CancellationToken interrupt)
    {
        using var services = new CollectorServices(context.Time, context.Environment);
        var run = new CheckRun(context, services, choices);
        if (snapshot is not null) return await run.ReplayAsync(snapshot, path).ConfigureAwait(false);

        var diagnostics = new DiagnosticBag();
        if (SourceFile.Read(path!, diagnostics) is { } source) return await run.LiveAsync(source, interrupt).ConfigureAwait(false);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        return ExitCode.InvalidInput;
    }
}
