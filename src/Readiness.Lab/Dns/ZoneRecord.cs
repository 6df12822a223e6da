namespace Readiness.Lab.Dns;

/// <summary>One record set, as Route 53 keeps it and the name server answers it.</summary>
/// <param name="Name">Lower case with trailing dot.</param>
/// <param name="Type">Upper case.</param>
/// <param name="TtlSeconds">Time to live in seconds.</param>
/// <param name="Values">In the text form of zone files.</param>
internal sealed record ZoneRecord(string Name, string Type, int TtlSeconds, params IReadOnlyList<string> Values)
{
    /// <summary>With <see cref="Failover"/>: tells the two records of a pair apart.</summary>
    public string? SetIdentifier { get; init; }

    /// <summary><c>PRIMARY</c> or <c>SECONDARY</c> of a failover pair; null for simple routing.</summary>
    public string? Failover { get; init; }

    public string? HealthCheckId { get; init; }
}
