using Readiness.Core.Facts;

namespace Readiness.Collectors.ConsulTemplate;

/// <summary>One template of a Consul Template.</summary>
[FactRecord("consul-template.template")]
public sealed partial record RenderedTemplate
{
    /// <summary>Where it is rendered to.</summary>
    public Fact<string> Destination { get; init; }

    /// <summary>Where the template lies; absent when it stands in the configuration itself.</summary>
    public Fact<string> Source { get; init; }

    /// <summary>What is run when the rendered text has changed, without its arguments; absent when nothing is.</summary>
    public Fact<string> Command { get; init; }

    /// <summary>Whether a missing key stops the rendering instead of leaving a hole.</summary>
    public Fact<bool> FailsOnMissingKey { get; init; }
}
