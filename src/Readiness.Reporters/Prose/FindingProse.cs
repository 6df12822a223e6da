using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Prose;

/// <summary>A finding in full as plain lines, for formats that have one text for all of it.</summary>
internal static class FindingProse
{
    private const int MostValues = 20;

    public static IEnumerable<string> Lines(Finding finding, Report report)
    {
        yield return finding.Title;
        yield return $"about: {FindingWords.About(finding)} ({finding.Subject.Sort})";
        if (finding.Place is { } place) yield return $"declared: {place.File}:{place.Line}:{place.Column}";
        yield return $"found: {FindingWords.Found(finding)}";
        if (FindingWords.Excuse(finding, report) is { } excuse) yield return $"does not decide: {excuse}";
        if (FindingWords.VoidWaiver(finding) is { } waiver) yield return $"waiver: {waiver}";
        if (finding.Why.Length > 0) yield return $"why: {finding.Why.Trim()}";
        if (finding.Outcome == Outcome.Fail && finding.Explanation.Length > 0) yield return $"because: {finding.Explanation}";
        foreach (var missing in Few(finding.Missing.Select(FindingWords.Of))) yield return $"missing: {missing}";
        foreach (var evidence in Few(finding.Evidence.Select(FindingWords.Of))) yield return $"evidence: {evidence}";
        if (finding.Fix is not { } fix) yield break;
        yield return $"fix: {fix.Text}";
        if (fix.Document is not null) yield return fix.Document;
        if (fix.Command is not null) yield return fix.Command;
        foreach (var link in fix.Links) yield return link;
    }

    private static IEnumerable<string> Few(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return all.Count <= MostValues ? all : [.. all.Take(MostValues), $"and {all.Count - MostValues} more"];
    }
}
