using System.Text;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.Markdown;

/// <summary>The chain as a table, a step a row, and where it breaks first.</summary>
internal static class MarkdownChain
{
    public static void Write(Report report, StringBuilder page)
    {
        if (report.Chain.Count == 0) return;
        page.Append("\n| phase | state | step |\n|---|---|---|\n");
        foreach (var phase in report.Chain)
        {
            var label = FindingWords.Word(phase.Phase);
            foreach (var step in phase.Steps)
            {
                var state = ChainWords.Of(step.State);
                page.Append("| ").Append(label).Append(" | ").Append(step.State == Outcome.Pass ? state : $"**{state}**").Append(" | ").Append(ForeignText.Of(step.Name)).Append(" |\n");
                label = "";
            }
        }

        foreach (var sentence in new[] { ChainWords.FirstBreak(report), ChainWords.Claims(report) }.OfType<string>()) page.Append('\n').Append(ForeignText.Of(sentence)).Append('\n');
    }
}
