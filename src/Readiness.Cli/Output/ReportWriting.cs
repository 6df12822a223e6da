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
        var files = choices.Select(choice => choice.File).OfType<string>().ToList();
        if (files.Contains("")) return "an output has no file behind its '='";
        if (files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) return $"two outputs go to the same file {twice.First()}";
        return files.Select(WritableFile.Mistake).FirstOrDefault(mistake => mistake is not null);
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
            await context.Error.WriteLineAsync($"readiness: {WritableFile.Refusal(output.File, problem)}").ConfigureAwait(false);
            return false;
        }
    }
}
