using Readiness.Collectors.Switches;
using Readiness.Core.Facts;

namespace Readiness.Collectors.ConsulTemplate;

/// <summary>Consul Template: what it renders, what it runs then, and what its log says of the last time.</summary>
[FactRecord("consul-template")]
public sealed partial record ConsulTemplateFacts : IActorFacts
{
    /// <summary>The templates of all its configuration files.</summary>
    public FactList<RenderedTemplate> Templates { get; init; }

    /// <summary>The address of the Consul that it watches; absent when the configuration has none.</summary>
    public Fact<string> ConsulAddress { get; init; }

    /// <summary>The role under which it runs, as the plan says; absent when the plan does not say.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>When its log last told of an error that no later success has cleared; absent when there is none.</summary>
    public Fact<DateTimeOffset> LastErrorAt { get; init; }

    /// <summary>That error; absent when there is none.</summary>
    public Fact<string> LastError { get; init; }

    /// <summary>When its log last told of a command that was run, or of a template rendered without one; absent when it never did.</summary>
    public Fact<DateTimeOffset> LastSuccessAt { get; init; }
}
