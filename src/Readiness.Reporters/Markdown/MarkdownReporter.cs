using Readiness.Core.Reports;

namespace Readiness.Reporters.Markdown;

/// <summary>For a pull request or the summary of a pipeline's job: the verdict, the chain, what decides, and folded away what it rests on and what to paste.</summary>
[Reporter("markdown")]
public sealed class MarkdownReporter : IReporter
{
    public void Write(Report report, TextWriter output, ReporterOptions options) => output.Write(MarkdownPage.Of(report));
}
