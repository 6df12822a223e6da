using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Tests.Quorums;

/// <summary>Voters as a test can read them.</summary>
internal static class VotersText
{
    /// <summary>Each as <c>name@site</c>, with + for one that takes part, - for one that does not, ? for one of which nobody knows; ordered by name.</summary>
    public static IEnumerable<string> Of(QuorumFacts quorum) => quorum.Voters.Items
        .Select(voter => $"{voter.Name}@{voter.Site.ValueOr("?")}{(voter.Healthy.IsPresent ? voter.Healthy.Value ? "+" : "-" : "?")}")
        .Order(StringComparer.Ordinal);
}
