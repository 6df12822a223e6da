using Readiness.Collectors.Switches;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Actor;

/// <summary>Anything that changes something in AWS during a failover under a role: a script, a function, a pipeline.</summary>
[Settings("actor")]
public sealed partial record ActorSettings : IActorSettings
{
    /// <summary>ARN of the IAM role under which it calls AWS; left out, the role of its instance.</summary>
    public string? Role { get; init; }

    /// <summary>The EC2 instance that it runs on: i-0123456789abcdef0.</summary>
    public string? Instance { get; init; }

    /// <summary>Whether it runs on that instance in a container with a network of its own. Left out, it does not.</summary>
    public bool Container { get; init; }
}
