using Readiness.Core.Evaluation;
using Readiness.Core.Plans;
using Readiness.Core.Rules;

namespace Readiness.Core.Waivers;

/// <summary>Attaches waivers to the findings that they accept, and tells of those that have run out or accept nothing.</summary>
internal static class WaiverFindings
{
    public const string Expired = "waiver-expired";
    public const string Unused = "waiver-unused";

    /// <summary>The findings with their waivers, and after them those about waivers.</summary>
    public static IReadOnlyList<Finding> Attach(Plan plan, IReadOnlyList<Finding> findings, EvaluationScope scope, DateTimeOffset now)
    {
        if (scope.Waivers.Count == 0) return findings;
        var waivers = scope.Waivers.ToDictionary(waiver => (waiver.Rule, waiver.Subject));
        var used = new HashSet<Waiver>();
        var attached = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (finding.Outcome is Outcome.Fail or Outcome.Unknown && waivers.TryGetValue((finding.Rule, finding.Subject.Name), out var waiver))
            {
                used.Add(waiver);
                attached.Add(finding with { Waiver = waiver, IsWaived = finding.Outcome == Outcome.Fail && !waiver.IsExpired(now) });
            }
            else
            {
                attached.Add(finding);
            }
        }

        foreach (var waiver in scope.Waivers)
        {
            if (waiver.IsExpired(now)) attached.Add(OfExpired(plan, waiver));
            // Of a part that was not looked at nobody can say that its waivers accept nothing.
            else if (!used.Contains(waiver) && !scope.IsNarrowed) attached.Add(OfUnused(plan, waiver));
        }

        return attached;
    }

    private static Finding OfExpired(Plan plan, Waiver waiver) => About(plan, waiver, Expired, Severity.Medium) with
    {
        Title = "A waiver has run out",
        Message = $"{waiver.Owner} accepted {waiver.Rule} on {waiver.Subject} until {waiver.UntilText}",
        Why = "The risk was accepted for a while, and that is over. What it stood for decides the verdict again.",
        Fix = new FindingFix($"Mend {waiver.Rule} on {waiver.Subject}, or let {waiver.Owner} decide anew ({waiver.Span}).", null, null, []),
    };

    private static Finding OfUnused(Plan plan, Waiver waiver) => About(plan, waiver, Unused, Severity.Low) with
    {
        Title = "A waiver accepts nothing",
        Message = $"{waiver.Rule} on {waiver.Subject} is waived by {waiver.Owner}, and no such finding is broken or unknown",
        Why = "It was mended, or the name is misspelt. A waiver that stays behind accepts the next failure before anybody has seen it.",
        Fix = new FindingFix($"Remove the waiver ({waiver.Span}), or correct its rule and subject.", null, null, []),
    };

    private static Finding About(Plan plan, Waiver waiver, string rule, Severity severity)
    {
        var subject = new SubjectIdentity("plan", plan.Name);
        var item = $"{waiver.Rule} on {waiver.Subject}";
        return new Finding
        {
            Fingerprint = Fingerprint.Of(rule, plan.Name, subject, null, item),
            Rule = rule,
            Title = "",
            Phase = Phase.Drill,
            Severity = severity,
            Outcome = Outcome.Fail,
            Subject = subject,
            Item = item,
            Place = FindingPlace.Of(waiver.Span),
            Message = "",
        };
    }
}
