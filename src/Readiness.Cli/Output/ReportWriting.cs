using Readiness.Cli.Commands;
using Readiness.Cli.Input;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;
using Readiness.Reporters;

namespace Readiness.Cli.Output;

/// <summary>Writes a report in every format that was asked for; one that fails does not keep the others from being written.</summary>
internal static class ReportWriting
{
    private const string ForPeople = "text";

    /// <summary>What is wrong with the choice of formats; null when nothing is.</summary>
    public static string? Mistake(IReadOnlyList<string> outputs)
    {
        var names = GeneratedReporters.Create().Select(reporter => reporter.Key).ToList();
        var choices = outputs.Select(OutputChoice.Parse).ToList();
        if (choices.Find(choice => !names.Contains(choice.Format)) is { } unknown)
            return $"there is no format '{unknown.Format}'; {DidYouMean.Hint(unknown.Format, names, "formats")}";
        if (choices.Count(choice => choice.File is null) > 1) return "only one format can go to the standard output; give the others a file: json=report.json";
        return choices.Select(choice => choice.File).OfType<string>().Select(FileMistake).FirstOrDefault(mistake => mistake is not null);
    }

    // Found before anything is asked: a report that cannot be written is noticed too late after a long run.
    private static string? FileMistake(string file)
    {
        if (file.Length == 0) return "an output has no file behind its '='";
        if (Directory.Exists(file)) return $"{file} is a folder, and a report needs a file";
        return Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder) ? $"there is no folder {folder} to write {Path.GetFileName(file)} to" : null;
    }

    /// <summary>Whether all of them were written.</summary>
    public static async Task<bool> WriteAsync(Report report, CheckChoices choices, CommandContext context)
    {
        var outputs = choices.Outputs.Select(OutputChoice.Parse).ToList();
        // People read the terminal even when programs read the files.
        if (outputs.TrueForAll(output => output.File is not null)) outputs.Insert(0, new OutputChoice(ForPeople, null));
        var options = new ReporterOptions(context.Width, context.IsOutTerminal, choices.Quiet ? ReportDetail.Quiet : choices.Verbose ? ReportDetail.Verbose : ReportDetail.Normal);
        var whole = true;
        foreach (var output in outputs) whole &= await WriteOneAsync(report, output, options, context).ConfigureAwait(false);
        return whole;
    }

    private static async Task<bool> WriteOneAsync(Report report, OutputChoice output, ReporterOptions options, CommandContext context)
    {
        var reporter = GeneratedReporters.Create().First(known => known.Key == output.Format).Value;
        if (output.File is null)
        {
            reporter.Write(report, context.Out, options);
            return true;
        }

        try
        {
            var file = new StreamWriter(output.File);
            await using (file.ConfigureAwait(false)) reporter.Write(report, file, options with { IsTerminal = false });
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync($"readiness: {output.File} could not be written: {problem.Message}").ConfigureAwait(false);
            return false;
        }
    }
}
