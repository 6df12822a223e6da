using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Console;

/// <summary>For people: the verdict first, then the chain with its broken links, then each finding with why, evidence and fix.</summary>
[Reporter("text")]
public sealed class ConsoleReporter : IReporter
{
    public void Write(Report report, TextWriter output, ReporterOptions options)
    {
        ITextSink sink = options.IsTerminal ? new TerminalSink(output) : new PlainSink(output);
        var layout = new TextLayout(sink, options.Width);
        VerdictSection.Write(report, layout);
        if (options.Detail == ReportDetail.Quiet) return;

        ChainSection.Write(report, layout);
        ClaimsSection.Write(report, layout);
        var number = 0;
        var shown = report.Findings.Where(finding => IsShownInFull(finding, report));
        var groups = options.Detail == ReportDetail.Verbose ? shown.Select(finding => new FindingGroup([finding])) : FindingGroup.Of(shown);
        foreach (var group in groups) FindingSection.Write(group, ++number, layout);
        RemainderSection.Write(report, layout);
        if (options.Detail != ReportDetail.Verbose) return;

        PassesSection.Write(report, layout);
        ComponentsSection.Write(report, layout);
    }

    internal static bool IsShownInFull(Finding finding, Report report) =>
        finding.Outcome is Outcome.Fail or Outcome.Unknown && finding.Severity >= report.FailOn;
}
