using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>Why a query could not be read.</summary>
/// <param name="Position">Where, in UTF-16 units.</param>
internal sealed record PromQlError(int Position, string Message)
{
    /// <summary>Why nothing can be said of the query.</summary>
    public NotCollected AsReason() => new(NotCollectedReason.Unsupported, $"the query cannot be read: {Message}, at character {Position + 1}");
}
