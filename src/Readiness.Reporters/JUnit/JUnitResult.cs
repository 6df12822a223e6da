using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.JUnit;

/// <summary>What becomes of a test.</summary>
internal enum JUnitResult
{
    Passed,
    Failed,

    /// <summary>It could not be told.</summary>
    Error,

    /// <summary>Broken without deciding the verdict, or not applicable.</summary>
    Skipped,
}

internal static class JUnitResults
{
    public static JUnitResult Of(Finding finding, Report report) => finding.Outcome switch
    {
        Outcome.Pass => JUnitResult.Passed,
        Outcome.NotApplicable => JUnitResult.Skipped,
        Outcome.Fail => FindingWords.Excuse(finding, report) is null ? JUnitResult.Failed : JUnitResult.Skipped,
        _ => JUnitResult.Error,
    };
}
