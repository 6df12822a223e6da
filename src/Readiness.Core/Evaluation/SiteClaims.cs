using Readiness.Core.Collecting;
using Readiness.Core.Plans;
using Readiness.Core.Rules;
using Readiness.Expressions;

namespace Readiness.Core.Evaluation;

/// <summary>Holds the sites that a plan claims for its components against those in whose networks their addresses lie: the proof wins, and the contradiction is a finding.</summary>
internal static class SiteClaims
{
    public const string Refuted = "site-claim-refuted";

    private const string SiteFact = "site";

    public static IEnumerable<Finding> Check(Plan plan, CollectedFacts collected, EvaluationScope scope)
    {
        if (scope.RulesLeftOut || (scope.Phases.Count > 0 && !scope.Phases.Contains(Phase.Drill))) yield break;
        var sites = new SiteTree(plan.Sites);
        foreach (var component in plan.Components.Where(scope.Includes))
        {
            if (component.Site is not { } claim || !collected.TryGet(component.Name, out var own) || ProvenSite(own) is not { } proven) continue;
            // A site around the claimed one, or inside it, agrees with it.
            if (!sites.Contains(claim, proven) && !sites.Contains(proven, claim)) yield return Refute(plan, component, claim, proven);
        }
    }

    /// <summary>The site in whose networks the component's address lies; null when no address or no network tells.</summary>
    public static string? ProvenSite(CollectedComponent own) => SiteOf(own) is { Kind: CelKind.String } site ? site.AsString : null;

    /// <summary>Whether the address of the component is yet to be seen.</summary>
    public static bool IsUnseen(CollectedComponent own) => SiteOf(own) is { IsUnknown: true };

    private static CelValue? SiteOf(CollectedComponent own) =>
        own.Facts is { } facts && facts.Type.SlotOf(SiteFact) is var slot and >= 0 ? facts.Get(slot) : null;

    private static Finding Refute(Plan plan, Component component, string claim, string proven)
    {
        var subject = new SubjectIdentity(component.Kind, component.Name);
        return new Finding
        {
            Fingerprint = Fingerprint.Of(Refuted, plan.Name, subject, null, null),
            Rule = Refuted,
            Title = "A component is in another site than the plan says",
            Phase = Phase.Drill,
            Severity = Severity.High,
            Outcome = Outcome.Fail,
            Subject = subject,
            Message = $"the plan says that {component.Name} is in {claim}; its address lies in {proven}",
            Why = "Whoever reads the plan in the drill counts on a component that the loss takes along, or gives up one that stays.",
            Fix = new FindingFix($"Correct the site of {component.Name} in the plan, or the networks of {claim} and {proven}.", null, null, []),
        };
    }
}
