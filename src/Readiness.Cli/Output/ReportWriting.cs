using Readiness.Cli.Commands;
using Readiness.Core.Reports;
using Readiness.Reporters;

namespace Readiness.Cli.Output;

/// <summary>Writes a report in every format that was asked for.</summary>
internal static class ReportWriting
{
    /// <summary>The names of all formats of a report.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. GeneratedReporters.Create().Select(reporter => reporter.Key)];

    /// <summary>What is wrong with the choice of formats; null when nothing is.</summary>
    public static string? Mistake(IReadOnlyList<string> outputs) => OutputWriting.Mistake(outputs, Formats);

    /// <summary>Whether all of them were written.</summary>
    public static Task<bool> WriteAsync(Report report, CheckChoices choices, CommandContext context) => Writing(report)
        .WriteAsync(choices.Outputs, choices.Quiet ? ReportDetail.Quiet : choices.Verbose ? ReportDetail.Verbose : ReportDetail.Normal, context);

    /// <summary>Into files alone, for a run whose terminal shows something else. Whether all of them were written.</summary>
    public static Task<bool> WriteFilesAsync(Report report, IReadOnlyList<string> outputs, CommandContext context) => Writing(report).WriteFilesAsync(outputs, context);

    private static OutputWriting Writing(Report report) => new((format, output, options) => GeneratedReporters.Create().First(known => known.Key == format).Value.Write(report, output, options));
}
