namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>Why a query could not be read.</summary>
/// <param name="Position">Where, in UTF-16 units.</param>
internal sealed record PromQlError(int Position, string Message);
