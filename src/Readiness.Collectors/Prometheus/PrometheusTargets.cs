using Readiness.Core.Collecting;

namespace Readiness.Collectors.Prometheus;

/// <summary>Asks a Prometheus what it scrapes, whatever the rules want: collects <c>targets</c>, <c>site</c> and <c>reachable</c>.</summary>
public sealed record PrometheusTargets : Question;
