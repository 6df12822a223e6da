using Readiness.Core.Collecting;

namespace Readiness.Collectors.Prometheus;

/// <summary>Asks a Prometheus what an instant query answers now. Also collects <c>site</c> and <c>reachable</c>.</summary>
/// <param name="Expression">PromQL.</param>
public sealed record PrometheusQuery(string Expression) : Question;
