using Readiness.Core.Collecting;

namespace Readiness.Collectors.Prometheus;

/// <summary>Asks a Prometheus what it alerts on and whom it tells, whatever the rules want: collects <c>rules</c>, <c>alertmanagers</c>, what its configuration says of both, <c>site</c> and <c>reachable</c>.</summary>
public sealed record PrometheusAlerting : Question;
