using Readiness.Cli.Input;
using Readiness.Core.Diagnostics;
using Readiness.Core.Reports;

namespace Readiness.Cli.Output;

/// <summary>Writes one result in every format that was asked for; one that fails does not keep the others from being written.</summary>
/// <param name="write">Writes the result in the format of this name.</param>
internal sealed class OutputWriting(Action<string, TextWriter, ReporterOptions> write)
{
    private const string ForPeople = "text";

    /// <summary>What is wrong with the choice of formats; null when nothing is.</summary>
    public static string? Mistake(IReadOnlyList<string> outputs, IReadOnlyList<string> formats)
    {
        var choices = outputs.Select(OutputChoice.Parse).ToList();
        if (choices.Find(choice => !formats.Contains(choice.Format)) is { } unknown)
            return $"there is no format '{unknown.Format}'; {DidYouMean.Hint(unknown.Format, formats, "formats")}";
        if (choices.Count(choice => choice.File is null) > 1) return "only one format can go to the standard output; give the others a file: json=report.json";
        var files = choices.Select(choice => choice.File).OfType<string>().ToList();
        if (files.Contains("")) return "an output has no file behind its '='";
        if (files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice) return $"two outputs go to the same file {twice.First()}";
        return files.Select(WritableFile.Mistake).FirstOrDefault(mistake => mistake is not null);
    }

    /// <summary>Whether all of them were written.</summary>
    public async Task<bool> WriteAsync(IReadOnlyList<string> outputs, ReportDetail detail, CommandContext context)
    {
        var choices = outputs.Select(OutputChoice.Parse).ToList();
        // People read the terminal even when programs read the files.
        if (choices.TrueForAll(output => output.File is not null)) choices.Insert(0, new OutputChoice(ForPeople, null));
        var options = new ReporterOptions(context.Width, context.IsOutTerminal, detail);
        var whole = true;
        foreach (var output in choices) whole &= await WriteOneAsync(output, options, context).ConfigureAwait(false);
        return whole;
    }

    /// <summary>Only those that go to a file. Whether all of them were written.</summary>
    public async Task<bool> WriteFilesAsync(IReadOnlyList<string> outputs, CommandContext context)
    {
        var whole = true;
        foreach (var output in outputs.Select(OutputChoice.Parse).Where(output => output.File is not null))
            whole &= await WriteOneAsync(output, new ReporterOptions(context.Width), context).ConfigureAwait(false);
        return whole;
    }

    private async Task<bool> WriteOneAsync(OutputChoice output, ReporterOptions options, CommandContext context)
    {
        if (output.File is null)
        {
            write(output.Format, context.Out, options);
            return true;
        }

        try
        {
            var file = new StreamWriter(output.File);
            await using (file.ConfigureAwait(false)) write(output.Format, file, options with { IsTerminal = false });
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await context.Error.WriteLineAsync($"readiness: {WritableFile.Refusal(output.File, problem)}").ConfigureAwait(false);
            return false;
        }
    }
}
