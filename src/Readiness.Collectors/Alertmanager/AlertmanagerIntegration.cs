using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>One way by which a receiver is told.</summary>
[FactRecord("alertmanager.integration")]
public sealed partial record AlertmanagerIntegration
{
    /// <summary>The sort, as the configuration names it without <c>_configs</c>: <c>webhook</c>, <c>email</c>, <c>pagerduty</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Where it sends to, as <c>host:port</c>; absent for a service outside the estate, not collected where the Alertmanager hides it (webhooks since version 0.26).</summary>
    public Fact<string> Address { get; init; }

    /// <summary>The site of that address; absent when no site has it, or for a service outside the estate.</summary>
    public Fact<string> Site { get; init; }
}
