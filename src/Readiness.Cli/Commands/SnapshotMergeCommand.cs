using System.CommandLine;
using Readiness.Cli.Input;
using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Redaction;
using Readiness.Core.Reports;
using Readiness.Core.Snapshots;

namespace Readiness.Cli.Commands;

/// <summary><c>readiness snapshot merge</c>: puts together parts that were taken in different places.</summary>
internal static class SnapshotMergeCommand
{
    public static Command Create(CommandContext context)
    {
        var parts = new Argument<string[]>("parts") { Description = "Snapshots of the same plan, taken with the same version.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--output", "-o") { Description = "Where to write it; the standard output when left out.", HelpName = "file" };
        var command = new Command("merge", "Put together snapshots that were taken on different hosts; what was asked for by name counts first, then what is newer.") { parts, output };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(parts), parsed.GetValue(output), context));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? output, CommandContext context)
    {
        if (output is not null && WritableFile.Mistake(output) is { } mistake)
        {
            await context.Error.WriteLineAsync($"readiness: {mistake}").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        using var services = new CollectorServices(context.Time, context.Environment);
        var diagnostics = new DiagnosticBag();
        var kinds = LoadedRules.Kinds(services);
        var parts = paths.Select(path => SnapshotFile.Read(path, kinds, diagnostics)).OfType<(SourceText, Snapshot)>().ToList();
        var merged = diagnostics.HasErrors ? null : SnapshotMerge.Merge(parts, diagnostics);
        DiagnosticsPrinter.Print(diagnostics, context.Error);
        if (merged is null) return ExitCode.InvalidInput;
        return await SnapshotFile.WriteAsync(new TakenSnapshot(merged, Redactor.WithoutSecrets), output, context).ConfigureAwait(false) ? ExitCode.Ready : ExitCode.Usage;
    }
}
