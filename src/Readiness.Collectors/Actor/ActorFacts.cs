using Readiness.Collectors.Switches;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Actor;

/// <summary>An actor of which only its role is known.</summary>
[FactRecord("actor")]
public sealed partial record ActorFacts : IActorFacts
{
    /// <summary>The role under which it runs, as the plan says; absent when the plan does not say.</summary>
    public Fact<string> Role { get; init; }

    /// <summary>Absent: it has no log that is known here.</summary>
    public Fact<DateTimeOffset> LastErrorAt { get; init; }

    /// <summary>Absent: it has no log that is known here.</summary>
    public Fact<string> LastError { get; init; }
}
