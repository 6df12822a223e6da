using Readiness.Core.Collecting;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Asks an Alertmanager what it does with alerts, whatever the rules want: routes, receivers, inhibitions, silences, groups, alerts, its cluster, <c>site</c> and <c>reachable</c>.</summary>
public sealed record AlertmanagerRouting : Question;
