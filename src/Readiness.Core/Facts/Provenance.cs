namespace Readiness.Core.Facts;

/// <summary>Where a fact came from.</summary>
/// <param name="Endpoint">What was asked: a URL without user information, <c>host:port</c>, or a path.</param>
/// <param name="Operation">What it was asked: <c>iam:GetRole</c>, <c>GET /api/v1/targets</c>, <c>SHOW REPLICA STATUS</c>.</param>
/// <param name="ObservedAt">When the answer arrived, UTC.</param>
/// <param name="Duration">From the request to the whole answer.</param>
public sealed record Provenance(string Endpoint, string Operation, DateTimeOffset ObservedAt, TimeSpan Duration)
{
    /// <summary>The system's own id of the request, to quote to its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The site from which it was asked, when known.</summary>
    public string? Vantage { get; init; }
}
