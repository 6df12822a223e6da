using System.Globalization;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Core.Yaml;

namespace Readiness.Reporters.Prose;

/// <summary>The verdict in words, the same in every format.</summary>
internal static class VerdictWords
{
    public static string Headline(Report report) => report.Verdict switch
    {
        Verdict.Ready => "READY",
        Verdict.NotReady => "NOT READY",
        Verdict.CannotTell => "CANNOT TELL",
        _ => "NOTHING FOUND in the part that was looked at",
    };

    /// <summary>How many findings there are of each sort: <c>3 broken, 1 waived</c>; empty when there are none.</summary>
    public static string Numbers(Report report)
    {
        var broken = report.Deciding(Outcome.Fail).Count();
        var unknown = report.Deciding(Outcome.Unknown).Count();
        var waived = report.Findings.Count(finding => finding.IsWaived && finding.Severity >= report.FailOn);
        var spare = report.Findings.Count(finding => finding is { IsSpare: true, IsWaived: false } && finding.Severity >= report.FailOn);
        var minor = report.Findings.Count(finding => finding.Outcome == Outcome.Fail && finding.Severity < report.FailOn);
        var minorUnknown = report.Findings.Count(finding => finding.Outcome == Outcome.Unknown && finding.Severity < report.FailOn);
        return string.Join(", ", Texts());

        IEnumerable<string> Texts()
        {
            if (broken > 0) yield return $"{broken} broken";
            if (unknown > 0) yield return $"{unknown} cannot be told";
            if (waived > 0) yield return $"{waived} waived";
            if (spare > 0) yield return $"{spare} broken {(spare == 1 ? "spare" : "spares")}";
            if (minor > 0) yield return $"{minor} minor";
            if (minorUnknown > 0) yield return $"{minorUnknown} minor unknown";
            if (report.Count(Outcome.Pass) is var passed and > 0) yield return $"{passed} passed";
        }
    }

    /// <summary>When it was judged, for which scenarios and against which objectives.</summary>
    public static string Conditions(Report report)
    {
        var parts = new List<string> { $"judged at {report.Now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" };
        if (report.Scenarios.Count > 0) parts.Add($"for {string.Join(", ", report.Scenarios)}");
        if (report.Objectives.Rto is { } rto) parts.Add($"RTO {DurationText.Write(rto)}");
        if (report.Objectives.Rpo is { } rpo) parts.Add($"RPO {DurationText.Write(rpo)}");
        return string.Join(", ", parts);
    }
}
