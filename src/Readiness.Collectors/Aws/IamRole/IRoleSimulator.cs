using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>AWS's own policy simulator, asked about a role.</summary>
internal interface IRoleSimulator
{
    Task<Fact<Simulation>> SimulateAsync(string roleArn, MayDo question, CancellationToken cancellationToken);
}

/// <summary>What the simulator answered.</summary>
/// <param name="IsExplicit">A statement denies it, rather than none allowing it.</param>
/// <param name="MatchedStatement">The first statement that took part, as <c>policy, line</c>; null when none did.</param>
/// <param name="MissingKeys">Condition keys that the role's policies look at and the request did not state.</param>
/// <param name="AllowedByOrganization">Null when no organization took part.</param>
/// <param name="AllowedByBoundary">Null when no boundary took part.</param>
internal sealed record Simulation(
    bool IsAllowed, bool IsExplicit, string? MatchedStatement, IReadOnlyList<string> MissingKeys, bool? AllowedByOrganization, bool? AllowedByBoundary)
{
    /// <summary>Why it is not known which condition keys the role's policies look at; null when it is.</summary>
    public string? KeysNotKnown { get; init; }
}
