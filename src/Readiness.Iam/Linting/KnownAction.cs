using Readiness.Iam.Knowledge;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting;

/// <summary>An action of the catalogue that a pattern of a statement names.</summary>
internal sealed record KnownAction(string Service, ServiceFacts Facts, ServiceAction Action)
{
    /// <summary>Null when the service is not in the catalogue or the pattern does not name one service: nothing is known then.</summary>
    public static IReadOnlyList<KnownAction>? Expand(ActionPattern pattern)
    {
        if (pattern.Service.Length == 0 || ServiceKnowledge.FindService(pattern.Service) is not { } facts)
        {
            return null;
        }

        return pattern.HasWildcard
            ? [.. facts.Actions.Values.Where(a => pattern.Matches(a.Lower)).Select(a => new KnownAction(pattern.Service, facts, a))]
            : facts.Actions.TryGetValue(pattern.Text[(pattern.Service.Length + 1)..], out var one) ? [new KnownAction(pattern.Service, facts, one)] : [];
    }
}
