using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>A backend, or a listener with servers of its own.</summary>
[FactRecord("haproxy.backend")]
public sealed partial record HaproxyBackend
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its state as HAProxy says it: <c>UP</c> while it has a server, else <c>DOWN</c>.</summary>
    public Fact<string> Status { get; init; }

    /// <summary>Whether it passes on <c>http</c> or <c>tcp</c>.</summary>
    public Fact<string> Mode { get; init; }

    /// <summary>Its servers; empty for one that only answers by itself.</summary>
    public FactList<HaproxyServer> Servers { get; init; }
}
