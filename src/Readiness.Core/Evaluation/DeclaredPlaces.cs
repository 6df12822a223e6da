using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;

namespace Readiness.Core.Evaluation;

/// <summary>Puts to each finding where the plan declares its subject.</summary>
internal static class DeclaredPlaces
{
    /// <summary>Findings that have a place already, such as those about waivers, keep it; what the plan does not declare is put at its beginning.</summary>
    public static IReadOnlyList<Finding> Put(Plan plan, IReadOnlyList<Finding> findings)
    {
        var places = new Dictionary<SubjectIdentity, FindingPlace>();
        foreach (var (subject, span) in Declared(plan)) places.TryAdd(subject, FindingPlace.Of(span));
        var beginning = FindingPlace.Of(plan.Source.SpanAt(0));
        return [.. findings.Select(finding => finding.Place is null ? finding with { Place = places.GetValueOrDefault(finding.Subject, beginning) } : finding)];
    }

    private static IEnumerable<(SubjectIdentity Subject, SourceSpan Span)> Declared(Plan plan) =>
    [
        .. plan.Chain.Steps.Select(step => (new SubjectIdentity(step.Subject, step.Name), step.Span)),
        .. plan.Components.Select(component => (new SubjectIdentity(component.Kind, component.Name), component.Span)),
        .. plan.Sites.Select(site => (new SubjectIdentity("site", site.Name), site.Span)),
    ];
}
