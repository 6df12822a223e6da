using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>What Route 53 tells about zones and health checks. Absent means that Route 53 said there is no such thing.</summary>
internal interface IZoneDirectory
{
    Task<Fact<ZoneDescription>> GetZoneAsync(string zone, CancellationToken cancellationToken);

    /// <summary>All record sets of this name and type.</summary>
    Task<FactList<RecordSet>> ListRecordSetsAsync(string zone, string name, string type, CancellationToken cancellationToken);

    Task<Fact<HealthCheckDescription>> GetHealthCheckAsync(string id, CancellationToken cancellationToken);

    /// <summary>What each of the checkers last saw: whether it succeeded.</summary>
    Task<FactList<bool>> GetHealthCheckStatusAsync(string id, CancellationToken cancellationToken);
}

/// <param name="Name">Plain.</param>
internal sealed record ZoneDescription(string Name, bool IsPrivate, IReadOnlyList<string> NameServers, IReadOnlyList<string> Vpcs);

/// <param name="Facts">All but its health check.</param>
/// <param name="HealthCheckId">Null when it has none.</param>
internal sealed record RecordSet(string Name, string Type, RecordSetFacts Facts, string? HealthCheckId);

/// <param name="Facts">All but its health.</param>
/// <param name="Children">The checks that a calculated one counts.</param>
/// <param name="HealthyChildren">How many of them must be healthy.</param>
internal sealed record HealthCheckDescription(HealthCheckFacts Facts, IReadOnlyList<string> Children, long HealthyChildren);
