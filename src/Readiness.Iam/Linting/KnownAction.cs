using Readiness.Iam.Documents;
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
            ? [.. facts.Actions.Values.Where(a => pattern.Matches($"{pattern.Service}:{a.Name}".ToLowerInvariant())).Select(a => new KnownAction(pattern.Service, facts, a))]
            : facts.Actions.TryGetValue(pattern.Text[(pattern.Service.Length + 1)..], out var one) ? [new KnownAction(pattern.Service, facts, one)] : [];
    }

    /// <summary>All actions of a statement; null when some are not known, or the statement says only which are meant not.</summary>
    public static IReadOnlyList<KnownAction>? Expand(Statement statement)
    {
        if (statement.IsNotAction || statement.Actions.Count == 0)
        {
            return null;
        }

        var all = new List<KnownAction>();
        foreach (var pattern in statement.Actions)
        {
            if (Expand(pattern) is not { Count: > 0 } known)
            {
                return null;
            }

            all.AddRange(known);
        }

        return all;
    }
}
