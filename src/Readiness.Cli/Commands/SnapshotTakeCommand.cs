using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness snapshot take</c>: asks the live systems of a plan and keeps what they say.</summary>
internal static class SnapshotTakeCommand
{
    public static Command Create(CommandContext context)
    {
        var plan = new Argument<string>("plan") { Description = "The plan's file." };
        var components = new Option<string[]>("--component") { Description = "Ask only this component: for a part that is merged later. May be repeated.", HelpName = "name" };
        var rules = new Option<string[]>("--rules") { Description = "A folder with rules of your own, whose facts are collected too. May be repeated.", HelpName = "dir" };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write it; the standard output when left out.", HelpName = "file" };
        var command = new Command("take", "Ask the systems of a plan what the rules need to know, and keep the answers with plan and rules.") { plan, components, rules, output };
        command.SetAction((parsed, interrupt) => RunAsync(
            parsed.GetRequiredValue(plan), parsed.GetValue(components) ?? [], parsed.GetValue(rules) ?? [], parsed.GetValue(output), context, interrupt));
        return command;
    }

    private static async Task<int> RunAsync(string path, string[] only, string[] directories, string? output, CommandContext context, CancellationToken interrupt)
    {
        if (output is not null && WritableFile.Mistake(output) is { } mistake)
        {
            await context.Error.WriteLineAsync($"readiness: {mistake}").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var source = SourceFile.Read(path, diagnostics);
        var rules = LoadedRules.Sources(directories, diagnostics);
        if (source is null)
        {
            DiagnosticsPrinter.Print(diagnostics, context.Error);
            return ExitCode.InvalidInput;
        }

        if (RunInput.Read(LoadedRules.Kinds(services), new RunSources(source, rules, []), diagnostics, context.Error) is not { } input) return ExitCode.InvalidInput;
        if (!KnownNames.Check(only, input.Plan.Components.Select(component => component.Name), "component", context.Error)) return ExitCode.Usage;
        var taken = await new SnapshotTaking(context, services).TakeAsync(input, new EvaluationScope(input.Rules.Rules), only, interrupt).ConfigureAwait(false);
        if (!await SnapshotFile.WriteAsync(taken, output, context).ConfigureAwait(false)) return ExitCode.Usage;
        return taken.Snapshot.IsInterrupted ? ExitCode.Interrupted : ExitCode.Ready;
    }
}
